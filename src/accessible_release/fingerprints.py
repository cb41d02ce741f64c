"""Codes of everything that shapes a form: two forms with the same codes are the same bytes, and nobody need make both.

A form has two. The code of its text covers what its words come from: the release, what people wrote beside it, the
lists of the house, the settings of reading, the program and its parts, the packages that are its languages, and for a
translation its engines. The code of its shape covers the rest: the voice, loudness, sizes, the package that makes it.
Forms with one code of the text say the same, and may lie side by side whatever their shapes.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property, partial
from importlib.metadata import EntryPoint
from pathlib import Path
from typing import TypeVar

from accessible_release import languages, plugins
from accessible_release.beside import EASY, STANDARD_INPUT, records_beside
from accessible_release.cache import key
from accessible_release.errors import ReleaseError
from accessible_release.files import read_regular
from accessible_release.languages import primary
from accessible_release.manifest import OF_THE_MACHINE
from accessible_release.narrating.ensemble import engines, voice_for
from accessible_release.parts import content, own_code, tools
from accessible_release.plugins import Translator, Voice
from accessible_release.settings import NAMES, Settings

DIGITS = 16
"""Hexadecimal digits of a code."""
OF_THE_SELECTION = frozenset({"editions", "levels", "to", "pack"})
"""Settings that say which forms are made, and nothing of any of them."""
OF_THE_SHAPE = frozenset(
    {
        "artist", "audio_formats", "bitrate", "braille_grade", "braille_height", "braille_table", "braille_width",
        "colours", "contact_rate", "group_pause", "heading_pause", "loudness", "media_host", "paragraph_pause",
        "print_size", "quotation_voice", "rate", "sentence_pause", "site_url", "voice", "voice_name", "voices",
    }
)  # fmt: skip
"""Settings that shape forms without changing a word of what they say."""
OF_THE_TEXT = frozenset(NAMES) - OF_THE_MACHINE - OF_THE_SELECTION - OF_THE_SHAPE
LISTS_OF_THE_TEXT = frozenset({"directory", "glossary", "memory", "pictures"})
LISTS_OF_THE_SHAPE = frozenset({"cover", "fonts", "lexicon", "logo"})
"""Settings that name files and folders, whose content counts and not their place."""
TRANSLATION = ".po"
BRAILLE = "braille"

Made = TypeVar("Made")


@dataclass(frozen=True, slots=True)
class Given:
    """A release as it lies there."""

    sha256: str
    """Of its bytes."""
    beside: Mapping[str, str] = field(default_factory=dict)
    """What people wrote beside it: names, and codes of the content."""

    def of(self, own: str, level: str, language: str) -> list[str]:
        """What a version is made from, of a release in the language `own`; of everything, where there is no level."""
        found = (f"{name} {code}" for name, code in self.beside.items() if _shapes(name, own, level, language))
        return [self.sha256, *found]


def _shapes(name: str, own: str, level: str, language: str) -> bool:
    """Whether what people wrote in a file of that name is part of a version."""
    if not level:
        return True
    if name.endswith(TRANSLATION):
        return language != own and primary(name.removesuffix(TRANSLATION).rpartition(".")[2]) == primary(language)
    return level == EASY or language != own


class Fingerprints:
    """The codes under some settings. What all releases have in common is reckoned when it is first asked for, once."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._kept: dict[tuple[str, str], str] = {}
        self._makers: dict[str, Mapping[str, str]] = {}

    def given(self, path: str) -> Given | None:
        """The release at a path. None for what cannot be read, or has no place, as standard input has none."""
        if path == STANDARD_INPUT:
            return None
        try:
            data = read_regular(path, self._settings.max_bytes)
            beside = {each.name: content(each) for each in records_beside(path)}
        except OSError:
            return None
        return Given(hashlib.sha256(data).hexdigest(), beside)

    def text(self, given: Given, own: str, level: str = "", language: str = "") -> str:
        """The code of the words of a version of a release in the language `own`; of the whole, without a level."""
        translated = level and language != own
        engines = self._once("engines", primary(language), self._engines) if translated else ""
        packages = [self._once("language", tag, _package) for tag in sorted({own, language} - {""})]
        return _code(self._once("text", "", self._text), engines, *packages, *given.of(own, level, language))

    def shape(self, edition: str, language: str) -> str:
        """The code of what shapes an edition in that language beside its words."""
        made_by = self._once("edition", edition, self._edition)
        return _code(self._once("shape", "", self._shape), self._once("voice", language, self._voice), made_by)

    def _once(self, what: str, of: str, reckon: Callable[[str], str]) -> str:
        if (what, of) not in self._kept:
            self._kept[what, of] = reckon(of)
        return self._kept[what, of]

    def _text(self, _of: str) -> str:
        settings = self._settings
        simplifiers = [self._maker("simplifiers", name) for name in settings.simplifiers]
        ours = [own_code(), *(f"{name} {number}" for name, number in tools().items())]
        return _code(*_values(settings, OF_THE_TEXT), *_contents(settings, LISTS_OF_THE_TEXT), *ours, *simplifiers)

    def _shape(self, _of: str) -> str:
        settings = self._settings
        voices = [self._maker("voices", name) for name in engines(settings)]
        return _code(*_values(settings, OF_THE_SHAPE), *_contents(settings, LISTS_OF_THE_SHAPE), *voices)

    def _voice(self, language: str) -> str:
        """The voices that speak a language: the same words sound otherwise when the engine is another."""
        voice = self._speaker
        if isinstance(voice, str):
            return voice
        names = (self._settings.voice_name, self._settings.quotation_voice)
        return _code(*(_or_why_not(partial(voice.fingerprint, language, name)) for name in names))

    @cached_property
    def _speaker(self) -> Voice | str:
        return _or_why_not(partial(voice_for, self._settings))

    def _engines(self, language: str) -> str:
        """Each engine with its models from and to a language: one that is new here may be chosen before another."""
        return _code(*(part for name in self._settings.translators for part in self._models(name, language)))

    def _models(self, name: str, language: str) -> Iterator[str]:
        yield self._maker("translators", name)
        engine = self._translators[name]
        if isinstance(engine, str):
            yield engine
            return
        for route in engine.routes():
            if language in (primary(route.source), primary(route.target)):
                yield _or_why_not(partial(engine.fingerprint, route))

    def _edition(self, name: str) -> str:
        """The package of an edition, and the program that it asks, if that is no part of ours."""
        return _code(self._maker("editions", name), _liblouis() if name == BRAILLE else "")

    def _maker(self, kind: str, name: str) -> str:
        if kind not in self._makers:
            self._makers[kind] = plugins.makers(kind)
        return self._makers[kind].get(name, "")

    @cached_property
    def _translators(self) -> Mapping[str, Translator | str]:
        settings = self._settings
        return {name: _or_why_not(partial(plugins.translator, name, settings)) for name in settings.translators}


def _package(tag: str) -> str:
    """What packages of others bring of a language."""
    entries = [entry for each in languages.lineage(tag) if (entry := languages.announced().get(each))]
    return _code(*(_or_why_not(partial(_files, entry)) for entry in entries)) if entries else ""


def _files(entry: EntryPoint) -> str:
    return content(Path(str(languages.folder_of(entry))))


def _liblouis() -> str:
    from accessible_release.editions.braille.liblouis import version

    return version()


def _values(settings: Settings, names: frozenset[str]) -> Iterator[str]:
    return (f"{name} {json.dumps(getattr(settings, name))}" for name in sorted(names))


def _contents(settings: Settings, names: frozenset[str]) -> Iterator[str]:
    for name in sorted(names):
        place = getattr(settings, name)
        try:
            yield f"{name} {content(Path(place)) if place else ''}"
        except (OSError, ValueError) as error:  # its reader will say what is wrong
            yield f"{name} {type(error).__name__}"


def _or_why_not(make: Callable[[], Made]) -> Made | str:
    """What was asked for; or, where it cannot be had, the reason: when that changes, the release is made again."""
    try:
        return make()
    except ReleaseError as error:
        return f"{error.code} {error.message}"
    except Exception as error:  # noqa: BLE001 - a plug-in may fail in any way; making the form will tell how
        return type(error).__name__


def _code(*parts: str) -> str:
    return key(*parts)[:DIGITS]
