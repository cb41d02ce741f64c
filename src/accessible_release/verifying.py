"""Finished editions, checked: every file there and unchanged, no other among them, the card readable in each."""

from __future__ import annotations

import hashlib
import re
import zlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from zipfile import BadZipFile

from accessible_release import manifest, plugins
from accessible_release.double_entry import Journal, Numbers, journal_of, numbers_of_records
from accessible_release.editions.pack import OF_THE_PACK, members
from accessible_release.errors import ReleaseError, Unusable, quoted
from accessible_release.files import below, is_plain_name
from accessible_release.origins import in_own_words, own_words
from accessible_release.phrases import complete_languages, phrases
from accessible_release.reading.source import load as load_source
from accessible_release.settings import Settings

CARDLESS = manifest.NO_FORMS - {"index"}
"""Files that have no card first and last."""
READ_AS = {"index": "web"}
"""Pages that hold the card and not the words of the release, and how they are read."""
FIGURES = re.compile(r"\d+")
BETWEEN = 600
"""At most so many characters stand between one detail of a card and the next: hours, cost, for whom."""
BEFORE_OR_AFTER = 1500
"""At most so many characters stand before the first card (the title, a menu) and after the last (an address)."""
LONGER_THAN_A_LINE = 16
"""Characters of a word that may not fit into a line of the largest letters on a card, or of a caption."""
SAME = str.maketrans({**dict.fromkeys('"‘’‚‛“”„‟«»‹›', "'"), **dict.fromkeys("‐\u2011‒–—―−", "-")})
"""Kinds of quotation marks and dashes: braille does not tell them apart."""

BETWEEN_LETTERS = re.compile(r"(?<=[\u0900-\u0963\u0970-\u0dff]) (?=[\u0900-\u0963\u0970-\u0dff])")
"""Spaces within India's scripts. PDFium loses them behind a vowel sign that stands above its letter."""
Forms = tuple[str, ...]
"""A detail of a contact: as it is printed, then as a translation may have it."""


@dataclass(frozen=True, slots=True)
class Check:
    """One finished file and what is wrong with it (nothing, if all is well)."""

    path: Path
    problems: tuple[str, ...]


def releases_in(output: Path) -> list[Path]:
    """The release folders behind a path: the folder itself, or those in it. Raises `Unusable` if there is none."""
    if (output / manifest.NAME).is_file():
        return [output]
    inside = sorted(output.iterdir()) if output.is_dir() else []
    found = [folder for folder in inside if folder.is_dir() and _is_release(folder)]
    if not found:
        raise Unusable(
            "nothing-to-verify",
            "there is no manifest.json in it or below it.",
            where=quoted(str(output)),
            hint="Build first.",
        )
    return found


def _is_release(folder: Path) -> bool:
    """With a manifest, or with files named after the folder, whose manifest was lost."""
    return any(path.name == manifest.NAME or path.name.startswith(f"{folder.name}.") for path in folder.iterdir())


def sources_in(paths: Iterable[Path]) -> dict[str, str]:
    """The releases in files and folders, decoded, by the checksum of their file; what cannot be read is passed over.

    Raises `Unusable` for a path that is not there.
    """
    found: dict[str, str] = {}
    for path in paths:
        if not path.exists():
            raise Unusable("input-unreadable", "cannot read it: no such file or directory.", where=quoted(str(path)))
        for file in sorted(path.iterdir()) if path.is_dir() else [path]:
            try:
                source = load_source(str(file), max_bytes=Settings().max_bytes) if file.is_file() else None
            except Unusable:
                continue
            if source:
                found[source.sha256] = source.text
    return found


def verify(folder: Path, sources: Mapping[str, str] | None = None) -> Iterator[Check]:
    """A check for each file of a release's folder; of the manifest, only if something is wrong with it.

    With the release's own file among the `sources` (checksum → text) the numbers of each are compared with it.
    """
    try:
        known = manifest.load(folder)
    except Unusable as error:
        yield Check(folder / manifest.NAME, (f"{error.message} {error.hint}",))
        return
    if known is None:
        yield Check(folder / manifest.NAME, ("is missing: the files beside it cannot be checked. Build again.",))
        return
    journal = _journal(known, sources or {})
    if journal and (wrong := tuple(_not_in_source(journal, known["contacts"]))):
        yield Check(folder / manifest.NAME, wrong)
    translated = {each.get("language") for each in known.get("translations", ())}
    for row in known["files"]:
        standard = row.get("level") == "standard" and row["language"] not in translated
        numbers = numbers_of_records(journal, known["contacts"], standard=standard) if journal else None
        yield Check(folder / row["path"], tuple(_problems(folder, row, known["contacts"], numbers)))
    yield from _unknown(folder, {manifest.NAME, *(row["path"] for row in known["files"])})


def _unknown(folder: Path, listed: set[str]) -> Iterator[Check]:
    for path in sorted(folder.iterdir()):
        if path.name not in listed and not path.name.startswith("."):
            yield Check(path, ("is not in the manifest: nobody has checked it",))


def _journal(known: dict[str, Any], sources: Mapping[str, str]) -> Journal | None:
    """The source of finished files, read by other means than their numbers were."""
    source = sources.get(known["sha256"])
    regions = known.get("settings", {}).get("regions", ())
    return None if source is None else journal_of(source, known["title"], (*regions, *Settings().regions))


def _not_in_source(journal: Journal, contacts: Sequence[dict[str, Any]]) -> Iterator[str]:
    for number in numbers_of_records(journal, contacts, standard=True).on_card:
        if not journal.holds(number):
            yield f"has the number {quoted(number)}, which the release has not"


def _problems(
    folder: Path, row: dict[str, Any], contacts: Sequence[dict[str, Any]], numbers: Numbers | None
) -> Iterator[str]:
    try:
        data = below(folder, row["path"]).read_bytes()
    except Unusable as error:
        yield error.message
        return
    except FileNotFoundError:
        yield "is missing"
        return
    except OSError as error:
        yield f"cannot be read: {(error.strerror or 'unreadable').lower()}"
        return
    if hashlib.sha256(data).hexdigest() != row["sha256"]:
        yield "was changed after it was made"
    if row["edition"] == manifest.PACK:
        yield from _pack_problems(folder, data)
    if row["edition"] not in CARDLESS and contacts:
        yield from _read_back_problems(data, row, contacts, numbers)


def _pack_problems(folder: Path, data: bytes) -> Iterator[str]:
    """Whether each file in a pack is the one that lies beside it."""
    try:
        inside = members(data)
    except (BadZipFile, EOFError, OSError, zlib.error, NotImplementedError) as error:
        yield f"cannot be unpacked: {type(error).__name__}"
        return
    for name in sorted(set(inside) - OF_THE_PACK):
        path = folder / name
        if not is_plain_name(name) or not path.is_file() or path.read_bytes() != inside[name]:
            yield f"{quoted(name)} in it is not the file beside it"


def _read_back_problems(
    data: bytes, row: dict[str, Any], contacts: Sequence[dict[str, Any]], numbers: Numbers | None
) -> Iterator[str]:
    try:
        edition = plugins.edition(READ_AS.get(row["edition"], row["edition"]))
        found = list(card_problems(data, edition, row["language"], contacts))
        if numbers:
            words = edition.read_back(data, row["language"])
            copies = 1 if row["edition"] in READ_AS else edition.card_copies
            found += [problem for problem in numbers.problems(words, data, copies) if problem not in found]
    except ReleaseError as error:
        found = [str(error)]
    except Exception as error:  # noqa: BLE001 - decoders raise many things for a damaged file
        found = [f"cannot be read back: {type(error).__name__}"]
    yield from found


def card_problems(
    data: bytes, edition: plugins.Edition, language: str, contacts: Sequence[dict[str, Any]]
) -> Iterator[str]:
    """What is wrong with the card in a finished file, read back from its bytes; nothing, if all is well."""
    words = _plain(edition.read_back(data, language))
    lost = [each for each in _details(contacts, language) if _count(each, words) < edition.card_copies]
    for detail in dict.fromkeys(lost):
        count = _count(detail, words)
        yield f"{quoted(detail[0])} stands in it {count} times instead of at least {edition.card_copies}"
    if not lost:
        yield from _place_problems(words, edition.card_copies, language, contacts)


def _place_problems(words: str, copies: int, language: str, contacts: Sequence[dict[str, Any]]) -> Iterator[str]:
    """Each detail is there: whether they stand together, first and last."""
    cards = _cards(words, language, contacts)
    if len(cards) < copies:
        yield f"the helpline card stands in it {len(cards)} times instead of {copies}"
    elif copies > 1 and (cards[0][0] > BEFORE_OR_AFTER or len(words) - cards[-1][1] > BEFORE_OR_AFTER):
        yield "the helpline card does not stand first and last"
    elif copies > 1:
        first, last = (_without_addresses(words[slice(*cards[at])], contacts) for at in (0, -1))
        if _differ(first, last, language):
            yield "the first and the last helpline card do not have the same numbers"


def _without_addresses(words: str, contacts: Sequence[dict[str, Any]]) -> str:
    """A card without its web addresses, which have been looked for and may stand once more below a square to scan."""
    addresses = {_plain(each).rpartition("://")[2] for contact in contacts for each in contact["urls"]}
    return re.sub("|".join(map(_wrapped, sorted(addresses, key=len, reverse=True))) or r"(?!)", "", words)


def _differ(one: str, other: str, language: str) -> bool:
    """Whether two cards differ in a figure; a card that goes over a page has the page's own number in it."""
    page = re.escape(_plain(phrases(language)["print"]["page"]))
    page = page.replace(re.escape("{number}"), r"\d+").replace(re.escape("{total}"), r"\d+")
    over_a_page = re.search(page, one + other) is not None
    return not over_a_page and FIGURES.findall(one) != FIGURES.findall(other)


def _cards(words: str, language: str, contacts: Sequence[dict[str, Any]]) -> list[tuple[int, int]]:
    """Where a card begins and ends: its title, then every name and detail in order, one soon after the other.

    The words of its title may stand before it too ("the contacts first, then …"): it begins with the last of them.
    """
    wording = phrases(language)["card"]
    titles = "|".join(re.escape(_plain(wording[name])) for name in ("title", "title_plain"))
    details = _details(contacts, language)
    begins: dict[int, int] = {}
    for title in re.finditer(titles, words):
        end = title.end()
        for detail in details:
            found = _pattern(detail).search(words, end, end + BETWEEN + max(map(len, detail)))
            if not found:
                break
            end = found.end()
        else:
            begins[end] = title.start()
    return [(begin, end) for end, begin in begins.items()]


def _details(contacts: Sequence[dict[str, Any]], language: str) -> list[Forms]:
    """What must be readable of each contact, in the order of the card: the directory's additions stand last.

    A name that we gave (“Emergency services”) may stand there as a translation has it.
    """
    ours = [own_words(each, language) for each in complete_languages()]
    found: list[Forms] = []
    for contact in contacts:
        added = contact.get("details_from_directory", ())
        names = (contact["name"], *(in_own_words(contact["name"], each) for each in ours))
        found.append(tuple(dict.fromkeys(map(_plain, names))))
        found += [(_plain(phone["printed"]),) for phone in contact["phones"]]
        for late in (False, True):
            for kind in ("text_numbers", "relays", "urls", "emails"):
                found += [(_plain(each),) for each in contact[kind] if (kind in added) == late]
    return [each for each in found if each[0]]


def _count(detail: Forms, words: str) -> int:
    return len(_pattern(detail).findall(words))


def _pattern(detail: Forms) -> re.Pattern[str]:
    """A name, number or address, not as part of a longer one."""
    return re.compile(rf"(?<![\w])(?:{'|'.join(map(_wrapped, detail))})(?![\w])")


def _wrapped(form: str) -> str:
    """A pattern for a detail in which a word that is longer than a line may go on in the next."""
    return " ".join(
        r"\s?".join(map(re.escape, word)) if len(word) >= LONGER_THAN_A_LINE else re.escape(word)
        for word in form.split(" ")
    )


def _plain(text: str) -> str:
    return BETWEEN_LETTERS.sub("", " ".join(text.translate(SAME).split()))
