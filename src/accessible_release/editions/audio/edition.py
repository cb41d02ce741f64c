"""The audio edition: the whole release as a recording with chapters, the card among its labels."""

from __future__ import annotations

from collections.abc import Sequence

from accessible_release.editions.audio.id3 import tag
from accessible_release.editions.audio.labels import Labels, labels
from accessible_release.editions.audio.podcast import MEDIA_TYPE, chapters_json, words_in
from accessible_release.editions.audio.reading import labels_in, seconds
from accessible_release.editions.audio.remuxing import remuxed
from accessible_release.editions.audio.riff import labelled_wav
from accessible_release.editions.sound import formats, sounds
from accessible_release.model import MadeFile, Narration, Release
from accessible_release.plugins import Wish
from accessible_release.settings import Settings


class AudioEdition:
    """A file of the recording for each kind in the settings, and one of its chapters."""

    name = "audio"
    narration: Wish = "needed"
    card_copies = 1

    def make(self, release: Release, narration: Narration | None, settings: Settings) -> Sequence[MadeFile]:
        """`<slug>.<language>.<level>.mp3` and the like for each kind, then `….chapters.json`.

        Raises ValueError without a narration, `Unusable` for a cover or a kind of file that there is not,
        `MachineLacks` where an encoder refuses.
        """
        if narration is None:
            raise ValueError("an audio edition needs a narration")
        told = labels(release, narration, settings)
        stem = f"{release.slug}.{release.language}.{release.level}"
        made = [
            MadeFile(
                f"{stem}.{kind}", formats()[kind].media_type, labelled(sound, kind, told), seconds=narration.seconds
            )
            for kind, sound in sounds(narration, settings, settings.audio_formats).items()
        ]
        chapters = chapters_json(told, made[0].name)
        return (*made, MadeFile(f"{stem}.chapters.json", MEDIA_TYPE, chapters))

    def read_back(self, data: bytes, language: str) -> str:  # noqa: ARG002 - of the Protocol
        """The title and the card of a recording or of a file of chapters.

        An error of PyAV or ValueError where the sound cannot be decoded to its end.
        """
        if data.startswith(b"{"):
            words = words_in(data)
        else:
            seconds(data)
            found = labels_in(data)
            words = (found.get("title", ""), found.get("comment", ""))
        return "\n\n".join(filter(None, words))


def labelled(sound: bytes, kind: str, told: Labels) -> bytes:
    """A bare recording of that kind with its labels; the sound itself stays as it is."""
    if kind == "mp3":
        return tag(told) + sound
    return labelled_wav(sound, told) if kind == "wav" else remuxed(sound, kind, told)
