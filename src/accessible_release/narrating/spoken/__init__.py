"""What is printed, as it is spoken: one rule a file, word lists as tables, one set of rules a language."""

from accessible_release.narrating.spoken.typography import capital, ended
from accessible_release.narrating.spoken.wording import Wording, wording

__all__ = ["Wording", "capital", "ended", "wording"]
