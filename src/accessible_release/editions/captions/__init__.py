"""The captions of the recording: what is heard, as it is written, in WebVTT and SRT."""

from accessible_release.editions.captions.cue import Cue, Run
from accessible_release.editions.captions.cueing import cues
from accessible_release.editions.captions.edition import CaptionsEdition
from accessible_release.editions.captions.subrip import srt
from accessible_release.editions.captions.vtt import webvtt

__all__ = ["CaptionsEdition", "Cue", "Run", "cues", "srt", "webvtt"]
