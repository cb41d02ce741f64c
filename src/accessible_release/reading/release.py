"""From an input to a `Release`: decode, front matter, Markdown, sentences, title, who said what."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from accessible_release.errors import Unusable, quoted
from accessible_release.findings import finding
from accessible_release.model import Block, Release, Sentence, Span
from accessible_release.reading import front_matter, markdown, source
from accessible_release.reading.inline import InlineText
from accessible_release.reading.lookalikes import lookalikes
from accessible_release.reading.sentences import Splitter
from accessible_release.reading.speakers import find_quotations
from accessible_release.settings import Settings

SUFFIX = re.compile(r"\s+(?:\||[-–—·]|::)\s+(?P<site>[^|]+)$")
TITLE_CHARACTERS = 200
FLAG = re.compile(
    r"(?:(?:for|not for|embargoed|news|press|media|immediate)\b.*(?:release|embargo|statement|until)\b[^:]{0,40})", re.IGNORECASE
)
FLAG_BEFORE_TITLE = re.compile(r"(?:news|press|media) (?:release|statement)\s*[:–-]\s*", re.IGNORECASE)
MONTHS = "january february march april may june july august september october november december".split()
DAY_FIRST = re.compile(r"(?:[A-Za-z]+,? )?(\d{1,2})(?:st|nd|rd|th)?(?: of)? ([A-Za-z]+),? (\d{4})\.?")
MONTH_FIRST = re.compile(r"(?:[A-Za-z]+,? )?([A-Za-z]+)\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})\.?")
SLUG_CHARACTERS = 80
RESERVED = frozenset("con prn aux nul".split()) | {f"{port}{n}" for port in ("com", "lpt") for n in range(10)}
FIRST_BLOCKS = 4
"""How far down the date of a release without front matter is looked for."""


def read(path: str, settings: Settings) -> Release:
    """The release in the file `path` (`-`: standard input), before contacts are looked for.

    Raises `Unusable` for what is no readable release, with the place and the cure.
    """
    return understand(source.load(path, max_bytes=settings.max_bytes), settings)


def understand(read_in: source.Source, settings: Settings) -> Release:
    """The release in a text that has been read already."""
    where, text = quoted(read_in.name), read_in.text
    front = front_matter.split(text, where=where)
    url = front.first("og.url", "url", "canonical", "link")
    site_name = front.first("og.site.name", "og.site_name", "site_name", "publisher", "organisation", "organization")
    parsed = markdown.parse(text, front.body_start, where=where, base_url=url)
    if not any(any(char.isalnum() for char in block.text) for block in parsed.blocks):
        raise Unusable("no-text", "there is no text in it.", where=where)
    title, blocks = _title(front, site_name, parsed.blocks)
    blocks = with_sentences(blocks, text, parsed.origins)
    quotations, unclosed = find_quotations(blocks)
    found = [*read_in.findings, *front.findings, *parsed.findings, *lookalikes(blocks), *unclosed]
    if not title:
        found.append(finding("no-title", "The release has no title.", hint="Put a line “# Title” first."))
    return Release(
        title=title or "Release",
        blocks=blocks,
        slug=slug(title, read_in.sha256),
        source_name=read_in.name,
        sha256=read_in.sha256,
        source=text,
        language=front.first("lang", "language", "og.locale") or settings.language,
        site_name=site_name,
        published=_published(front, blocks),
        url=url,
        encoding=read_in.encoding,
        description=front.first("og.description", "description", "summary"),
        quotations=quotations,
        findings=tuple(found),
    )


def with_sentences(
    blocks: tuple[Block, ...], text: str, origins: Mapping[str, InlineText] | None = None
) -> tuple[Block, ...]:
    """The blocks with their sentences, numbered through the release."""
    splitter = Splitter.learn(block.text for block in blocks)
    made: list[Block] = []
    count = 0
    for block in blocks:
        inline = (origins or {}).get(block.id)
        spans = [(0, len(block.text))] if block.kind in {"heading", "title"} and block.text else splitter.spans(block.text)
        sentences = []
        for start, end in spans:
            count += 1
            sentences.append(_sentence(f"s{count:04d}", block, start, end, inline, text))
        made.append(replace(block, sentences=tuple(sentences)))
    return tuple(made)


def _sentence(name: str, block: Block, start: int, end: int, inline: InlineText | None, text: str) -> Sentence:
    line, span = block.line, Span(0, 0)
    if inline and inline.origins:
        span = Span(inline.origins[start], inline.origins[end - 1] + 1)
        line = text.count("\n", 0, span.start) + 1
    return Sentence(name, block.text[start:end], block.id, line, start, end, span)


def _title(
    front: front_matter.FrontMatter, site_name: str | None, blocks: tuple[Block, ...]
) -> tuple[str, tuple[Block, ...]]:
    """The title, and the blocks with the one that only repeats it marked as the title."""
    given = front.first("og.title", "title")
    if given:
        title = without_site(given, site_name)
        place = next((at for at, block in enumerate(blocks) if block.kind == "heading" and block.level == 1), None)
        repeats = place is not None and _plain(blocks[place].text) in {_plain(title), _plain(given)}
        return title, _as_title(blocks, place) if repeats else blocks
    place = next((at for at, block in enumerate(blocks) if block.kind == "heading"), None)
    if place is not None and (blocks[place].level == 1 or place == 0):
        return without_site(" ".join(blocks[place].text.split()), site_name), _as_title(blocks, place)
    for place, block in enumerate(blocks[:2]):
        if _could_be_title(block):
            return FLAG_BEFORE_TITLE.sub("", block.text, count=1), _as_title(blocks, place)
        if not FLAG.fullmatch(block.text):
            break
    return "", blocks


def _as_title(blocks: tuple[Block, ...], place: int | None) -> tuple[Block, ...]:
    return tuple(replace(block, kind="title", level=1) if at == place else block for at, block in enumerate(blocks))


def _could_be_title(block: Block) -> bool:
    text = block.text
    return (
        block.kind == "paragraph"
        and not block.within
        and "\n" not in text
        and len(text) <= TITLE_CHARACTERS
        and not text.endswith((".", ":", ",", ";"))
        and not text.startswith(("“", '"', "‘"))
        and not FLAG.fullmatch(text)
        and _date(text) is None
    )


def without_site(title: str, site_name: str | None) -> str:
    """`title` without a " | Site name" at its end, when that is the site's own name."""
    found = SUFFIX.search(title)
    if found and site_name and _plain(found["site"]) == _plain(site_name):
        return title[: found.start()]
    return title


def _plain(text: str) -> str:
    return re.sub(r"\W+", " ", text).strip().casefold()


def _published(front: front_matter.FrontMatter, blocks: tuple[Block, ...]) -> str | None:
    given = front.first("article.published.time", "article.published_time", "published", "date", "og.published.time")
    if given:
        return _date(given) or given
    return next(filter(None, (_date(block.text) for block in blocks[:FIRST_BLOCKS])), None)


def _date(text: str) -> str | None:
    """An English date that is the whole of `text`, as ISO 8601."""
    for pattern, day_at, month_at in ((DAY_FIRST, 1, 2), (MONTH_FIRST, 2, 1)):
        found = pattern.fullmatch(text.strip())
        if found and found[month_at].lower() in MONTHS:
            try:
                day = date(int(found[3]), MONTHS.index(found[month_at].lower()) + 1, int(found[day_at]))
            except ValueError:
                return None
            return day.isoformat()
    return None


def slug(title: str, sha256: str) -> str:
    """A folder name: `[a-z0-9-]`, at most 80 characters, `release-<hash8>` where a title leaves nothing."""
    folded = unicodedata.normalize("NFKD", title.replace("’", "").replace("'", "")).encode("ascii", "ignore").decode()
    words = re.sub(r"[^a-z0-9]+", "-", folded.lower()).strip("-")
    if len(words) > SLUG_CHARACTERS:
        words = words[: SLUG_CHARACTERS + 1].rpartition("-")[0][:SLUG_CHARACTERS] or words[:SLUG_CHARACTERS]
    if not words or words in RESERVED:
        return f"release-{sha256[:8]}"
    return words


def distinct_slug(release: Release) -> Release:
    """The release with a folder name that no other content has, for when two titles are alike."""
    digest = hashlib.sha256(release.sha256.encode()).hexdigest()[:8]
    return replace(release, slug=f"{release.slug[: SLUG_CHARACTERS - 9].rstrip('-')}-{digest}")
