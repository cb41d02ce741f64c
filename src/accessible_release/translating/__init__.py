"""A release in the reader's language: engines, what is fixed before them, the ladder, the release rebuilt."""

from accessible_release.translating.choosing import check_language
from accessible_release.translating.flags import Flag, Part
from accessible_release.translating.translate import File, Translated, translate, translate_lines

__all__ = ["File", "Flag", "Part", "Translated", "check_language", "translate", "translate_lines"]
