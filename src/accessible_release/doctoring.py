"""What this computer has for making editions, what it lacks, and the command that installs it."""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path

from accessible_release import languages, plugins
from accessible_release.analysis.corpus import installed
from accessible_release.cache import Cache, folder_of, private
from accessible_release.contacts import find_contacts
from accessible_release.errors import Fault, MachineLacks, ReleaseError
from accessible_release.forms import wanted_languages
from accessible_release.locales import language_name
from accessible_release.model import Release
from accessible_release.narrating.ensemble import voice_for
from accessible_release.narrating.narrate import narrate
from accessible_release.narrating.tone_voice import ToneVoice
from accessible_release.plugins import Translator
from accessible_release.reading.release import understand
from accessible_release.reading.source import decode
from accessible_release.settings import Settings
from accessible_release.simplifying import simplify
from accessible_release.translating import translate
from accessible_release.translating.own_words import check_phrases
from accessible_release.translating.packages.examining import Examined
from accessible_release.translating.packages.listing import engines

OLDEST_PYTHON = (3, 11)
TRIAL = b"# Flood line opens\n\nCall the free helpline Floodline on 0345 988 1188.\n"


def examine(settings: Settings) -> Iterator[Examined]:
    """Everything a build with these settings needs."""
    yield _checked("python", _python)
    for name in settings.editions:
        yield _checked(f"edition {name}", partial(_edition, name, settings))
    if "easy" in settings.levels:
        yield _checked("easy-read draft", partial(_easy, settings))
    for name in settings.simplifiers:
        yield _checked(f"simplifier {name}", partial(_simplifier, name))
    yield _checked("translating", partial(_translating, settings))
    for tag in languages.announced():
        yield _checked(f"package of {language_name(tag, 'en')}", partial(_package, tag))
    for language in wanted_languages(settings):
        yield _checked(f"language {language}", partial(_language, language, settings))
    yield _checked("voice", partial(_voice, settings))
    yield _checked("clip cache", partial(_cache, settings))


def _checked(name: str, look: Callable[[], str]) -> Examined:
    try:
        return Examined(name, True, look())
    except ReleaseError as error:
        return Examined(name, False, error.message, error.hint)
    except Exception as error:  # noqa: BLE001 - finding out what fails is what this is for
        fault = Fault(error)
        return Examined(name, False, fault.message, fault.hint)


def _python() -> str:
    found = ".".join(str(part) for part in sys.version_info[:3])
    if sys.version_info < OLDEST_PYTHON:
        raise MachineLacks("python-too-old", f"Python {found} is too old.", hint="Install Python 3.11 or newer.")
    return f"Python {found}"


def _edition(name: str, settings: Settings) -> str:
    """Makes it of two sentences: a library that loads may still fail. Tones stand in for the voice."""
    edition = plugins.edition(name)
    plain = replace(settings, directory="", lexicon="", language="en")
    release = _trial(plain)
    spoken = narrate(release, plain, ToneVoice(), Cache(None)) if edition.narration != "none" else None
    for file in edition.make(release, spoken, plain):
        edition.read_back(file.data, "en")
    return "ready"


def _trial(settings: Settings) -> Release:
    return find_contacts(understand(decode(TRIAL, name="trial"), settings), settings)


def _easy(settings: Settings) -> str:
    """Makes one of two sentences; says which parser reads them."""
    plain = replace(settings, directory="", language="en", simplifiers=())
    simplify(_trial(plain), plain)
    return installed()


def _simplifier(name: str) -> str:
    plugins.simplifier(name)
    return "ready"


def _translating(settings: Settings) -> str:
    """The engines that are there, each with the languages that it translates to; good without any."""
    there = [_engine(name, engine) for name, engine in engines(settings) if not isinstance(engine, MachineLacks)]
    return "; ".join(there) or "no translation engine (only needed for --to)"


def _engine(name: str, engine: Translator) -> str:
    tags = sorted({route.target for route in engine.routes()})
    return f"{name}: {', '.join(tags) or 'no language is installed'}"


def _language(language: str, settings: Settings) -> str:
    """Translates two sentences; says which engine does it, and whether it goes through another language."""
    plain = replace(settings, directory="", language="en")
    made = translate(_trial(plain), language, plain, Cache(None))
    via = f", through {language_name(made.route.via, 'en')}" if made.route and made.route.via else ""
    return f"{made.engine or 'approved sentences alone'}{via}"


def _package(tag: str) -> str:
    """The package that brings a language, and which of its files are not there."""
    entry = languages.announced()[tag]
    languages.folder_of(entry)
    check_phrases(tag)
    files = (languages.FACTS, languages.ABOUT, languages.BRAILLE, languages.PICTURES)
    absent = [name for name in files if languages.nearest(tag, name) is None]
    made_by = f"{entry.dist.name} {entry.dist.version}" if entry.dist else entry.value
    return f"{made_by}{', without ' if absent else ''}{', '.join(absent)}"


def _voice(settings: Settings) -> str:
    """Says one word, because a library that loads may still be mute."""
    voice = voice_for(settings)
    clip = next(voice.speak([plugins.Utterance("ready", settings.rate)], settings.language, settings.voice_name), None)
    if clip is None or not clip.pcm:
        raise MachineLacks("voice-silent", f"the voice {settings.voice} makes no sound.")
    return voice.fingerprint(settings.language, settings.voice_name)


def _cache(settings: Settings) -> str:
    folder = folder_of(settings, "clips")
    if folder is None:
        return "none: each build speaks every sentence again (set the cache folder with cache = …)"
    try:
        private(folder)
        with tempfile.NamedTemporaryFile(dir=folder):
            return str(Path(folder))
    except OSError:
        return f"{folder} cannot be written: each build speaks every sentence again"
