"""Settings in layers: built-in < accessible-release.toml < environment < flags. A misspelt name is refused.

The environment names are the setting's name in capitals behind `ACCESSIBLE_RELEASE_`
(`ACCESSIBLE_RELEASE_RATE=150`); a list is written with commas.
"""

from __future__ import annotations

import difflib
import os
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from pathlib import Path
from typing import Any

from accessible_release.characters import HALF_CHARACTER, has_control
from accessible_release.errors import Unusable, printable, quoted
from accessible_release.files import read_own

FILE_NAME = "accessible-release.toml"
ENVIRONMENT_PREFIX = "ACCESSIBLE_RELEASE_"


@dataclass(frozen=True, slots=True)
class Settings:
    """Everything a body can set. The comment under each field is its documentation."""

    language: str = "en"
    """Language of releases whose front matter names none (BCP 47)."""
    regions: tuple[str, ...] = ("GB",)
    """Countries whose telephone numbers are expected, first the most likely (ISO 3166)."""
    max_bytes: int = 1_000_000
    """Largest input read, in bytes."""
    directory: str = ""
    """The body's own list of helplines (a helplines.toml); empty for none."""
    helpline: tuple[str, ...] = ()
    """Numbers to believe where the release contradicts itself."""
    no_helpline: bool = False
    """Publish a release on a protected subject although it names no helpline."""
    embargo_lifted: bool = False
    """Publish a release although it says that it is under embargo."""
    finished: bool = False
    """Publish a release although something in it looks unfinished, or not for the public."""
    editions: tuple[str, ...] = ("text", "web", "audio", "captions", "print", "word", "epub", "braille")
    """Editions to make, by name."""
    pack: bool = False
    """Also put all files of a release into one ZIP file, for handing over."""
    levels: tuple[str, ...] = ("standard", "easy")
    """Levels to make: `standard`, the release's own words, and `easy`, the easy-read draft."""
    simplifiers: tuple[str, ...] = ()
    """Further simplifying engines, by name; what they propose meets the same fact gate."""
    simplify_without: tuple[str, ...] = ()
    """Operators of the easy-read draft that are switched off, by name (see `accessible-release rules`)."""
    length: str = "auto"
    """What the easy read leaves out: `short`, notes, figures, what a body is; `full`, nothing; `auto`, by share."""
    quotations: str = "retold"
    """What people said, in the easy-read draft: `retold` in easier words, `exact`, or `both`."""
    sentence_warn: int = 15
    """Words in a sentence of an easy edition beyond which it is long (ER01)."""
    sentence_fail: int = 20
    """Words in a sentence of an easy edition beyond which it is too long (ER01)."""
    sentence_plain: int = 25
    """Words in a sentence of a release beyond which it is too long (GOV.UK)."""
    ignored_rules: tuple[str, ...] = ()
    """Rules of easy reading not to report, each with the reason: `ER11: our house style has contractions`."""
    to: tuple[str, ...] = ()
    """Languages to translate to, by their BCP 47 tags (`pt-BR`, `pl`)."""
    translators: tuple[str, ...] = ("firefox", "argos")
    """Translation engines, by name; for each language the first that has it is taken. `memory` alone: no machine."""
    languages_folder: str = ""
    """Where installed languages lie; empty for the user's data folder."""
    languages_index: str = ""
    """Address of a list of languages to install from; empty for the public list of Argos Translate."""
    firefox_index: str = ""
    """Address of a list of Firefox Translations models to install from; empty for the public one."""
    glossary: str = ""
    """Words that are kept or always translated alike (CSV: term, language, action, target); empty for none."""
    memory: str = ""
    """Translations that a person has approved (TSV: language, source, translation, approved by); empty for none."""
    signed: tuple[str, ...] = ()
    """Translations that a person has checked: `pt-BR 3f2a9c04b1d7 Ana Silva`; the code stands in the report."""
    voice: str = "pyttsx3"
    """Voice engine, by name (see `accessible-release voices`)."""
    voice_name: str = ""
    """The engine's own name of a voice; empty for the engine's best voice for the language."""
    quotation_voice: str = ""
    """A second voice that speaks quotations, by its name; of another engine `kokoro:bm_george`; empty for none."""
    voices: tuple[str, ...] = ()
    """Voices of languages, each before `voice`: `pt-BR kokoro pf_dora`, or `pl piper` for the engine's best."""
    rate: int = 145
    """Speed of speech in words a minute."""
    contact_rate: int = 120
    """Speed of a telephone number or web address in words a minute."""
    group_pause: int = 300
    """Silence between the groups of a telephone number, in milliseconds."""
    sentence_pause: int = 350
    """Silence after a sentence, in milliseconds."""
    paragraph_pause: int = 700
    """Silence after a paragraph, in milliseconds."""
    heading_pause: int = 1000
    """Silence after a heading, in milliseconds."""
    lexicon: str = ""
    """House words and how they are spoken (a TSV file: word, spoken form); empty for none."""
    content_note: str = ""
    """Said before a release on a protected subject; empty for the built-in wording."""
    artist: str = ""
    """Artist tag of audio files; empty for the site name of the release."""
    audio_formats: tuple[str, ...] = ("mp3",)
    """Files of the recording: `mp3`, `m4b`, `opus`, `flac`, `wav`."""
    loudness: str = "-19"
    """How loud recordings are: `-19` or `-16` (LUFS), or `acx` (what shops for audio books ask for)."""
    cover: str = ""
    """Picture for audio files (a square PNG or JPEG); empty for none."""
    bitrate: int = 64
    """Bit rate of MP3 files in kilobits a second."""
    print_size: int = 18
    """Size of the letters of the text in prints and Word files, in points: 16 to 28."""
    fonts: str = ""
    """Folder of further fonts (TTF, OTF) for scripts that ours do not have; empty for none."""
    pictures: str = ""
    """Folder of the body's own pictures with an index.toml, taken before ours; empty for none."""
    refused_pictures: tuple[str, ...] = ()
    """Pictures not to show: `phone` for that picture, `s0012` for the one beside that sentence, `all` for none."""
    braille_grade: int = 2
    """2 for contracted braille, 1 for uncontracted."""
    braille_table: str = ""
    """A table of liblouis (`en-us-g2.ctb`) in place of the usual one of the language; empty for the usual one."""
    braille_width: int = 40
    """Cells in a line of braille."""
    braille_height: int = 25
    """Lines on a page of braille."""
    publisher: str = ""
    """Name of the body, for its pages and for releases that name none; empty for the site name of each release."""
    logo: str = ""
    """The body's logo for its pages (SVG, PNG or JPEG, at most 200 kB); empty for none."""
    colours: tuple[str, ...] = ()
    """Colours of lines and names on pages, for light paper and for dark (`#0b5a5c`, `#7fd1c7`); empty for ours."""
    site_url: str = ""
    """Address at which the output folder is published (`https://news.example.org/accessible/`); empty if not known."""
    media_host: str = ""
    """Address at which recordings are published, folder by folder; empty for beside the pages."""
    cache: str = ""
    """Folder in which spoken clips and translations are kept; empty for the user's cache folder."""
    cache_days: int = 90
    """Days after which a clip or translation that nobody has used is removed; 0 to keep nothing."""


PATHS = frozenset(
    {"cache", "cover", "directory", "fonts", "glossary", "languages_folder", "lexicon", "logo", "memory", "pictures"}
)
"""Settings that say where things lie on this computer."""
LARGEST_NUMBER = 1_000_000_000
AT_MOST = {
    "bitrate": 320,
    **dict.fromkeys(("group_pause", "sentence_pause", "paragraph_pause", "heading_pause"), 60_000),
    **dict.fromkeys(("rate", "contact_rate"), 10_000),
}
"""What fills memory beyond it, or cannot be."""
CHOICES = {"quotations": ("retold", "exact", "both")}
"""Settings that take one of a few words."""
AT_LEAST_ONE = frozenset(
    {
        "max_bytes",
        "editions",
        "levels",
        "audio_formats",
        "rate",
        "contact_rate",
        "bitrate",
        "print_size",
        "braille_grade",
        "braille_width",
        "braille_height",
        "sentence_warn",
        "sentence_fail",
        "sentence_plain",
    }
)
"""Settings of which none, or zero, makes no sense."""
WANTED = {int: "a whole number", bool: "true or false", str: "a text", tuple: "a list of texts"}
NAMES = tuple(each.name for each in fields(Settings))
DEFAULTS = Settings()


def load(
    *,
    file: Path | None = None,
    environment: Mapping[str, str] | None = None,
    flags: Mapping[str, Any] | None = None,
) -> Settings:
    """The settings after all layers.

    `file` is read if it is given; otherwise `accessible-release.toml` in the working folder, if it is there.
    A flag of None was not given. Raises `Unusable` for an unknown name, a wrong type or a broken file.
    """
    settings = DEFAULTS
    path = file or Path(FILE_NAME)
    if file is not None or os.path.lexists(path):
        settings = _apply(settings, _read(path), quoted(str(path)))
    given = os.environ if environment is None else environment
    named = {
        key.removeprefix(ENVIRONMENT_PREFIX).lower(): value
        for key, value in given.items()
        if key.startswith(ENVIRONMENT_PREFIX)
    }
    settings = _apply(settings, named, "environment")
    chosen = {name: value for name, value in (flags or {}).items() if value is not None}
    settings = _apply(settings, chosen, "command line")
    _check_files(settings)
    return settings


def _read(path: Path) -> dict[str, Any]:
    where = quoted(str(path))
    try:
        return tomllib.loads(read_own(path).decode())
    except OSError as error:
        raise Unusable("settings-unreadable", f"cannot read the settings: {error.strerror}.", where=where) from error
    except RecursionError as error:
        raise Unusable("settings-broken", "its values are nested too deep.", where=where) from error
    except ValueError as error:  # not TOML, not UTF-8, or a number of thousands of digits
        raise Unusable("settings-broken", f"not valid TOML: {printable(str(error))}.", where=where) from error


def _check_files(settings: Settings) -> None:
    """Raise `Unusable` for a FIFO, a device or gigabytes in place of a list; what is missing, its reader will say."""
    for name in ("directory", "lexicon", "glossary", "memory"):
        path = getattr(settings, name)
        try:
            if path and os.path.lexists(path):
                read_own(path)
        except OSError as error:
            reason = (error.strerror or "unreadable").lower()
            what = f"the setting {name} names a file that cannot be used: {reason}."
            raise Unusable("settings-file", what, where=quoted(path)) from error


def _apply(settings: Settings, values: Mapping[str, Any], where: str) -> Settings:
    return replace(settings, **{name: _typed(name, value, where) for name, value in values.items()})


def _typed(name: str, value: Any, where: str) -> Any:
    """`value` in the type of the setting `name`; text from the environment is converted."""
    if name not in NAMES:
        near = difflib.get_close_matches(name, NAMES, n=1)
        hint = f"Did you mean {near[0]}?" if near else f"The settings are: {', '.join(NAMES)}."
        raise Unusable("settings-unknown", f"there is no setting {quoted(name)}.", where=where, hint=hint)
    kind = type(getattr(DEFAULTS, name))
    converted = _convert(kind, value)
    if converted is None or (name in AT_LEAST_ONE and not converted):
        wanted = WANTED[kind] + (" (at least one)" if name in AT_LEAST_ONE else "")
        raise _refused(f"the setting {name} takes {wanted}, not {_shown(value)}", where)
    if isinstance(converted, int) and converted > AT_MOST.get(name, LARGEST_NUMBER):
        raise _refused(f"the setting {name} takes at most {AT_MOST[name]:,}, not {_shown(value)}", where)
    if converted not in CHOICES.get(name, (converted,)):
        *most, last = CHOICES[name]
        raise _refused(f"the setting {name} takes {', '.join(most)} or {last}, not {_shown(value)}", where)
    _check_characters(name, converted, value, where)
    return _countries(converted, where) if name == "regions" else converted


def _check_characters(name: str, converted: Any, value: Any, where: str) -> None:
    """Raises `Unusable` for a text with a control character, or with half a character where it is no path."""
    texts = [text for text in (converted if isinstance(converted, tuple) else (converted,)) if isinstance(text, str)]
    if any(map(has_control, texts)):
        raise _refused(f"a control character stands in the setting {name}", where)
    if name not in PATHS and any(map(HALF_CHARACTER.search, texts)):
        raise _refused(f"the setting {name} is no text in UTF-8: {_shown(value)}", where)


def _refused(what: str, where: str) -> Unusable:
    return Unusable("settings-type", f"{what}.", where=where)


def _shown(value: Any) -> str:
    return "one that large" if isinstance(value, int) and abs(value) > LARGEST_NUMBER else quoted(str(value))


def _countries(codes: tuple[str, ...], where: str) -> tuple[str, ...]:
    """The codes in capitals; raises `Unusable` for one that is no country with telephones."""
    from phonenumbers import SUPPORTED_REGIONS

    capitals = tuple(code.upper() for code in codes)
    for code in capitals:
        if code not in SUPPORTED_REGIONS:
            hint = "Write GB, IE, US and the like (ISO 3166)." + (" The United Kingdom is GB." if code == "UK" else "")
            what = f"there is no country {quoted(code)} with telephone numbers."
            raise Unusable("settings-region", what, where=where, hint=hint)
    return capitals


def _convert(kind: type, value: Any) -> Any:
    if kind is bool:
        return value if isinstance(value, bool) else {"true": True, "false": False}.get(str(value).lower())
    if kind is int:
        return _whole(value)
    if kind is tuple:
        parts = value.split(",") if isinstance(value, str) else value
        if isinstance(parts, (list, tuple)) and all(isinstance(part, str) for part in parts):
            return tuple(part.strip() for part in parts if part.strip())
        return None
    return value if isinstance(value, str) else None


def _whole(value: Any) -> int | None:
    """A number from 0 to a thousand million, from a number or its digits; None for anything else."""
    if isinstance(value, str) and value.isascii() and value.isdigit() and len(value) <= len(str(LARGEST_NUMBER)):
        value = int(value)
    fits = isinstance(value, int) and not isinstance(value, bool) and 0 <= value <= LARGEST_NUMBER
    return value if fits else None
