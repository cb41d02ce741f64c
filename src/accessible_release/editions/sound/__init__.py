"""The recording as a listener gets it: as loud as it should be, in every kind of file that is wanted."""

from accessible_release.editions.sound.finishing import check, sound, sounds
from accessible_release.editions.sound.formats import Format, formats

__all__ = ["Format", "check", "formats", "sound", "sounds"]
