"""A release, or some of its sentences, spoken by the voice that the settings name, with the clips that are kept."""

from __future__ import annotations

from collections.abc import Sequence

from accessible_release.cache import Cache, folder_of
from accessible_release.errors import MachineLacks, quoted
from accessible_release.model import Narration, Release
from accessible_release.narrating.ensemble import voice_for
from accessible_release.narrating.narrate import excerpt, narrate
from accessible_release.settings import Settings


def spoken(release: Release, wanted: Sequence[str], settings: Settings) -> Narration:
    """The whole recording; where `wanted` names sentences by their ids, these alone.

    Raises `MachineLacks` without a voice or without spoken forms for the language.
    """
    voice = voice_for(settings)
    cache = Cache(folder_of(settings, "clips"))
    try:
        return excerpt(release, wanted, settings, voice, cache) if wanted else narrate(release, settings, voice, cache)
    except LookupError as error:
        why = f"there are no spoken forms for the language {quoted(release.language)}."
        raise MachineLacks("no-spoken-forms", why) from error
