"""The title of a release, the block that only repeats it, and the folder name made from it."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from dataclasses import replace

from accessible_release.dates import iso_date
from accessible_release.model import Block
from accessible_release.reading.front_matter import FrontMatter

SUFFIX = re.compile(r"\s+(?:\||[-–—·]|::)\s+(?P<site>[^|]+)\Z")
TITLE_CHARACTERS = 200
FLAG = re.compile(
    r"(?:strictly )?(?:for|not for|embargoed|news|press|media|immediate)\b.*(?:release|embargo|statement|until)\b"
    r"(?:[^:]|(?<=\d):(?=\d)){0,60}",
    re.IGNORECASE,
)
"""A line that says what kind of text follows: "FOR IMMEDIATE RELEASE – 22 September 2015"."""
FLAG_BEFORE_TITLE = re.compile(r"(?:news|press|media) (?:release|statement)\s*[:–-]\s*", re.IGNORECASE)
LETTERHEAD = re.compile(
    r"[^.!?:]{2,80}(?:\s[–—|-]\s|\s{3,40}|\t)(?:news|press|media) (?:release|statement)\b", re.IGNORECASE
)
"""Who sends what: "SALTMARSH COUNTY COUNCIL – MEDIA RELEASE"."""
WRAPPED = re.compile(r"\A([^\n]{15,75})\n([a-z][^\n]{8,75})\Z")
"""A headline over two lines."""
DATE_LABEL = re.compile(r"\A(?:date|issued|published|posted)(?: on)?[\s:]{0,5}", re.IGNORECASE)
TITLE_BLOCKS = 2
"""How many paragraphs at the top may be the title of a release without front matter or heading."""
SLUG_CHARACTERS = 40
"""The longest name of a folder. It stands twice in the path of a file (`NAME/NAME.pt-BR.standard.chapters.json`), which
so has at most 120 characters below the output folder: what every share, archive and web server can take."""
MARK = 4
"""Digits of a digest of the whole title, behind a name that was cut: titles that begin alike have their own names."""
DEVICES = ("con", "prn", "aux", "nul")
RESERVED = frozenset(DEVICES) | {f"{port}{number}" for port in ("com", "lpt") for number in range(10)}
"""File names that Windows keeps for devices."""


def find_title(front: FrontMatter, site_name: str | None, blocks: tuple[Block, ...]) -> tuple[str, tuple[Block, ...]]:
    """The title (empty where there is none), and the blocks with the one that only repeats it marked as the title."""
    given = front.first("og.title", "title")
    if given:
        title = without_site(given, site_name)
        place = next((at for at, block in enumerate(blocks) if block.kind == "heading" and block.level == 1), None)
        repeats = place is not None and _plain(blocks[place].text) in {_plain(title), _plain(given)}
        return title, _as_title(blocks, place) if repeats else blocks
    place = next((at for at, block in enumerate(blocks) if block.kind == "heading"), None)
    if place is not None and (blocks[place].level == 1 or place == 0):
        return without_site(" ".join(blocks[place].text.split()), site_name), _as_title(blocks, place)
    return _title_by_its_look(blocks)


def _title_by_its_look(blocks: tuple[Block, ...]) -> tuple[str, tuple[Block, ...]]:
    """The first block that could be a title, where only what stands above titles is before it."""
    for place, block in enumerate(blocks[: TITLE_BLOCKS + 1]):
        if block.kind == "heading":
            return " ".join(block.text.split()), _as_title(blocks, place)
        if _could_be_title(block):
            return FLAG_BEFORE_TITLE.sub("", " ".join(block.text.split()), count=1), _as_title(blocks, place)
        if not _stands_above(block):
            break
    return "", blocks


def _as_title(blocks: tuple[Block, ...], place: int | None) -> tuple[Block, ...]:
    return tuple(replace(block, kind="title", level=1) if at == place else block for at, block in enumerate(blocks))


def _stands_above(block: Block) -> bool:
    """Whether a block at the top is none of the text: a picture, a date, who sends what."""
    text = block.text.strip()
    return bool(_is_picture(block) or FLAG.fullmatch(text) or LETTERHEAD.match(text) or _is_date(text))


def _is_picture(block: Block) -> bool:
    return any(mark.kind == "image" and mark.end - mark.start == len(block.text) for mark in block.marks)


def _is_date(text: str) -> bool:
    return iso_date(DATE_LABEL.sub("", text.rstrip(" \\"))) is not None


def _could_be_title(block: Block) -> bool:
    text = WRAPPED.sub(r"\1 \2", block.text, count=1)
    return block.kind == "paragraph" and not block.within and not _is_picture(block) and could_be_title(text)


def could_be_title(text: str) -> bool:
    """Whether a paragraph of these words, above all others, is a headline."""
    return (
        "\n" not in text
        and len(text) <= TITLE_CHARACTERS
        and not text.endswith((".", ":", ",", ";"))
        and not text.startswith(("“", '"', "‘"))
        and not FLAG.fullmatch(text)
        and not LETTERHEAD.match(text)
        and not _is_date(text)
    )


def without_site(title: str, site_name: str | None) -> str:
    """`title` without a " | Site name" at its end, when that is the site's own name."""
    found = SUFFIX.search(title)
    if found and site_name and _plain(found["site"]) == _plain(site_name):
        return title[: found.start()]
    return title


def _plain(text: str) -> str:
    return re.sub(r"\W+", " ", text).strip().casefold()


def slug(title: str, sha256: str) -> str:
    """A folder name: `[a-z0-9-]`, at most 40 characters, cut at a word and then with a mark of the whole title.

    A title of which less than half can be written so gives `release-<digest of the title>`: a title that stays gives a
    name that stays, also where the text is corrected. Without letters it is `release-<hash8>` of the whole release.
    """
    letters = sum(char.isalnum() for char in title)
    folded = unicodedata.normalize("NFKD", title.replace("’", "").replace("'", "")).encode("ascii", "ignore").decode()
    words = re.sub(r"[^a-z0-9]+", "-", folded.lower()).strip("-")
    if not letters:
        return f"release-{sha256[:8]}"
    if words in RESERVED or 2 * len(words.replace("-", "")) < letters:
        return f"release-{_digest(title, 8)}"
    return words if len(words) <= SLUG_CHARACTERS else slug_with(words, _digest(words, MARK))


def slug_with(name: str, digest: str) -> str:
    """`name` with a digest behind it, at most 40 characters together; cut at a word where it has one."""
    room = SLUG_CHARACTERS - len(digest) - 1
    kept = name if len(name) <= room else name[: room + 1].rpartition("-")[0] or name[:room]
    return f"{kept.rstrip('-')}-{digest}"


def _digest(text: str, length: int) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:length]
