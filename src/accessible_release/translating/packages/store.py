"""The folder of installed languages: `argos/<from>_<to>/` and `firefox/<from>-<to>/`, a package each.

An Argos folder is a package as Argos knows it, without its top folder, and a `fingerprint` beside its files. A Firefox
folder holds the files of a model; where it was installed and not put there by hand, also what is known of it.
"""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from zipfile import BadZipFile, ZipFile

import platformdirs

from accessible_release.errors import MachineLacks, Unusable, quoted
from accessible_release.settings import Settings
from accessible_release.translating.packages import placing
from accessible_release.translating.packages.codes import is_sane, to_argos, to_tag
from accessible_release.translating.packages.firefox_files import is_model
from accessible_release.translating.packages.validating import METADATA, VERSION, Described, described, opened

ARGOS, FIREFOX = "argos", "firefox"
ABOUT_MODEL = "model.json"
"""In the folder of a model that was installed: its version."""
PIVOT = "en"
"""The language through which others reach each other."""


@dataclass(frozen=True, slots=True)
class Package:
    """An installed model that translates from one language to another. Languages are BCP 47 tags."""

    engine: str
    """`argos` or `firefox`."""
    source: str
    target: str
    version: str
    """Empty where the package does not say."""
    path: Path
    """The folder with its files."""
    sha256: str
    """Of its names and bytes, as they were installed; of a package that was put there by hand, as they are."""


def folder(settings: Settings) -> Path:
    """Where the installed languages lie: the setting, else the user's data folder."""
    if settings.languages_folder:
        return Path(settings.languages_folder)
    return Path(platformdirs.user_data_dir("accessible-release", appauthor=False)) / "languages"


def installed(settings: Settings) -> tuple[Package, ...]:
    """Every package that can be told what it is, by engine and languages; what cannot is left to `languages check`."""
    where = folder(settings)
    found = (_package(engine, path) for engine in (ARGOS, FIREFOX) for path in _folders(where / engine))
    return tuple(each for each in found if each)


def obstacle(settings: Settings) -> MachineLacks | None:
    """Why the folder cannot be looked into, such as a file in its place; a folder that is not there yet is none."""
    where = folder(settings)
    try:
        next(where.iterdir(), None)
    except FileNotFoundError:
        return None
    except OSError as error:
        return placing.unwritable(where, error)
    return None


def strays(settings: Settings) -> tuple[Path, ...]:
    """Folders among the packages that hold no language, or not all of it; Argos itself would stumble over them."""
    where = folder(settings)
    return tuple(path for name in (ARGOS, FIREFOX) for path in _folders(where / name) if _package(name, path) is None)


def named_by(path: Path) -> tuple[str, str]:
    """The codes by which a package's folder is named; empty where it names none."""
    source, _, target = path.name.partition("_" if path.parent.name == ARGOS else "-")
    return (source, target) if is_sane(source) and is_sane(target) else ("", "")


def install_file(
    path: Path,
    settings: Settings,
    expected: tuple[str, str] | None = None,
    proof: Callable[[Package], None] = lambda _package: None,
) -> Package:
    """Install a language file (.argosmodel) in the place of an older one, whole or not at all.

    With `expected`, a pair of tags, it must be for these languages. `proof` is shown the unpacked package before it
    takes the place of another, and raises for one that is of no use. Raises `Unusable` for a file that is not
    good, before anything of it is unpacked, and `MachineLacks` for a disk that refuses.
    """
    where = writable(settings)
    with opened(path) as (archive, found):
        if expected and expected != (found.source, found.target):
            raise Unusable(
                "package-language",
                f"it translates from {found.source} to {found.target}, not from {expected[0]} to {expected[1]}.",
                where=quoted(str(path)),
                hint="Nothing was installed. Give the file for the right languages with --from-file.",
            )
        with placing.locked(where), placing.making(where) as made:
            _unpack(archive, found, made, quoted(str(path)))
            sha256 = placing.content_hash(made)
            (made / placing.FINGERPRINT).write_text(sha256 + "\n", encoding="ascii")
            proof(Package(ARGOS, found.source, found.target, found.version, made, sha256))
            place = where / ARGOS / f"{to_argos(found.source)}_{to_argos(found.target)}"
            placing.put(made, place, where)
    return Package(ARGOS, found.source, found.target, found.version, place, sha256)


def remove(code: str, settings: Settings) -> tuple[Package, ...]:
    """Remove every package to or from a language; gives back what was removed. Raises `Unusable` for none."""
    language = to_tag(code)
    where = writable(settings)
    if language == PIVOT:
        raise Unusable(
            "language-needed",
            "every installed language needs English.",
            hint="Remove the other languages, each by its own code.",
        )
    gone = tuple(each for each in installed(settings) if language in (each.source, each.target))
    if not gone:
        raise not_installed(code, (tag for each in installed(settings) for tag in (each.source, each.target)))
    with placing.locked(where):
        for each in gone:
            placing.take_away(each.path, where)
    return gone


def not_installed(code: str, there: Iterable[str]) -> Unusable:
    """What to raise for a language that is not among those that are there."""
    others = sorted({*there} - {PIVOT})
    hint = f"Installed are: {', '.join(others)}." if others else "No language is installed."
    return Unusable("language-not-installed", f"{quoted(code)} is not among the installed languages.", hint=hint)


def is_whole(package: Package) -> bool:
    """Whether its files are still those that were installed; always so for one without a fingerprint."""
    return placing.content_hash(package.path) == package.sha256


def _folders(where: Path) -> Iterator[Path]:
    try:
        yield from sorted(path for path in where.iterdir() if path.is_dir())
    except OSError:
        return


def _package(engine: str, path: Path) -> Package | None:
    try:
        found = described((path / METADATA).read_bytes(), "") if engine == ARGOS else _firefox(path)
        if found:
            return Package(engine, found.source, found.target, found.version, path, _fingerprint(path))
    except (OSError, Unusable):
        return None
    return None


def _fingerprint(path: Path) -> str:
    try:
        return (path / placing.FINGERPRINT).read_text(encoding="ascii").strip()
    except (FileNotFoundError, UnicodeDecodeError):
        return placing.content_hash(path)


def _firefox(path: Path) -> Described | None:
    source, target = map(to_tag, named_by(path))
    return Described("", source, target, _version(path)) if source and is_model(path) else None


def _version(path: Path) -> str:
    """The version of a model; empty where nothing tells it."""
    try:
        told = json.loads((path / ABOUT_MODEL).read_text(encoding="utf-8")).get("version", "")
    except (OSError, ValueError, AttributeError):
        return ""
    return told if isinstance(told, str) and VERSION.fullmatch(told) else ""


def writable(settings: Settings) -> Path:
    """The folder; raises `MachineLacks` for a user without a home, whose data folder would lie anywhere."""
    where = folder(settings)
    if not settings.languages_folder and not where.is_absolute():
        raise MachineLacks(
            "languages-no-folder",
            "this user has no data folder for languages.",
            hint="Name a folder in the settings: languages_folder.",
        )
    return where


def _unpack(archive: ZipFile, found: Described, into: Path, where: str) -> None:
    for member in archive.infolist():
        path = into / member.filename.removeprefix(f"{found.top}/")
        if member.is_dir():
            path.mkdir(parents=True, exist_ok=True)
            continue
        path.parent.mkdir(parents=True, exist_ok=True)
        try:
            with archive.open(member) as packed, path.open("xb") as stream:
                shutil.copyfileobj(packed, stream, placing.PIECE)
        except BadZipFile as error:
            raise Unusable(
                "package-damaged", "the file changed while it was installed.", where=where, hint="Try again."
            ) from error
