"""Whether a voice can be trusted with a telephone number: it says one that has all ten digits, and is measured."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from accessible_release.errors import MachineLacks, quoted
from accessible_release.narrating.casting import Said, speaker
from accessible_release.narrating.measuring import measured
from accessible_release.narrating.natural.hearing import Recogniser, is_heard
from accessible_release.narrating.spoken import ended
from accessible_release.phrases import phrases
from accessible_release.plugins import Clip, Utterance, Voice
from accessible_release.samples import SAMPLE_BYTES, Samples
from accessible_release.settings import Settings

GROUPS = ("0123", "456", "789")
NUMBER = "".join(GROUPS)


@dataclass(frozen=True, slots=True)
class Trial:
    """What became of it."""

    sound: Samples
    """The number as a recording says it."""
    wrong: tuple[str, ...]
    """The groups that last longer or shorter than they should."""
    heard: bool | None
    """Whether a recogniser heard it; None without one."""

    @property
    def good(self) -> bool:
        """Whether nothing speaks against it; what a recogniser does not hear may still be well said."""
        return not self.wrong


def tried(voice: Voice, language: str, name: str, settings: Settings, recogniser: Recogniser | None = None) -> Trial:
    """A voice says a number at the rate of the settings. Raises `MachineLacks` for one that cannot speak."""
    digits = _digits(language)
    who = replace(speaker(language, name, voice), estimated=True)
    said = [
        Said(who, ended(", ".join(digits[each] for each in group)), settings.contact_rate, group) for group in GROUPS
    ]

    def speak(wanted: Sequence[Said]) -> list[Clip]:
        clips = list(voice.speak([Utterance(each.text, each.rate) for each in wanted], language, name))
        if len(clips) != len(wanted) or not all(clip.pcm for clip in clips):
            raise MachineLacks("voice-silent", f"the voice {quoted(name)} makes no sound.")
        return clips

    clips = speak(said)
    wrong = [
        said[each.place].what for each in measured(said, clips, frozenset(digits.values()), speak) if not each.good
    ]
    sound = _joined(clips, settings.group_pause)
    heard = is_heard(NUMBER, recogniser.heard(sound, language), language) if recogniser else None
    return Trial(sound, tuple(wrong), heard)


def _digits(language: str) -> dict[str, str]:
    try:
        return dict(phrases(language)["digits"])
    except LookupError as error:
        what = f"how digits are spoken in the language {quoted(language)} is not known."
        raise MachineLacks("no-spoken-forms", what) from error


def _joined(clips: Sequence[Clip], pause: int) -> Samples:
    rate = clips[0].sample_rate
    silence = bytes(round(pause * rate / 1000) * SAMPLE_BYTES)
    return Samples(rate, silence.join([b"", *[clip.pcm for clip in clips], b""]))
