"""From an input to a `Release`: decode, front matter, Markdown, sentences, title, who said what."""

from __future__ import annotations

import hashlib
import re
from bisect import bisect_right
from collections.abc import Iterable, Mapping
from dataclasses import replace

from accessible_release.analysis.corpus import LONGEST_SENTENCE, is_readable
from accessible_release.errors import Unusable, quoted
from accessible_release.findings import Finding, finding
from accessible_release.model import Block, Release, Sentence, Span
from accessible_release.reading import front_matter, markdown, source, tidying
from accessible_release.reading.dates import find_published
from accessible_release.reading.headline import find_title, slug, slug_with
from accessible_release.reading.inline import InlineText
from accessible_release.reading.lookalikes import lookalikes
from accessible_release.reading.sentences import Splitter
from accessible_release.reading.speakers import find_quotations
from accessible_release.reading.unfinished import draft_in_front, unfinished
from accessible_release.settings import Settings


def read(path: str, settings: Settings) -> Release:
    """The release in the file `path` (`-`: standard input), before contacts are looked for.

    Raises `Unusable` for what is no readable release, with the place and the cure.
    """
    return understand(source.load(path, max_bytes=settings.max_bytes), settings)


def imported(path: str, settings: Settings) -> source.Source:
    """The Markdown of the file `path` (`-`: standard input), to be saved: without what pasting left in it.

    Raises `Unusable` as `read` does.
    """
    found = source.load(path, max_bytes=settings.max_bytes)
    mended = tidying.mend(found.text)
    now = (replace(each, line=each.line and mended.line_now(each.line)) for each in (*found.findings, *mended.findings))
    return replace(found, text=mended.text, findings=tuple(now))


def understand(read_in: source.Source, settings: Settings) -> Release:
    """The release in a text that has been read already, without what pasting left in it."""
    mended = tidying.mend(read_in.text)
    try:
        return _understood(read_in, mended, settings)
    except Unusable:
        if mended.same:
            raise
        return _understood(
            read_in, tidying.Mended(read_in.text, read_in.text), settings
        )  # the error, with its own line


def _understood(read_in: source.Source, mended: tidying.Mended, settings: Settings) -> Release:
    where, text = quoted(read_in.name), mended.text
    front = front_matter.split(text, where=where)
    url = front.first("og.url", "url", "canonical", "link")
    site_name = front.first("og.site.name", "og.site_name", "site_name", "publisher", "organisation", "organization")
    site_name = site_name or settings.publisher or None
    parsed = _placed(markdown.parse(text, front.body_start, where=where, base_url=url), mended)
    if not _has_words(parsed.blocks):
        raise Unusable("no-text", "there is no text in it.", where=where)
    title, blocks = find_title(front, site_name, parsed.blocks)
    language = (front.first("lang", "language", "og.locale") or settings.language).replace("_", "-")
    blocks = with_sentences(blocks, mended.source, parsed.origins, language)
    quotations, noticed = find_quotations(blocks)
    found = [*read_in.findings, *mended.findings, *_on_lines(front.findings, mended), *parsed.findings]
    found += [*lookalikes(blocks), *noticed, *_unreadable(blocks)]
    described = (title, front.first("og.description", "description", "summary") or "")
    if not settings.finished:
        found += [*draft_in_front(text[: front.body_start]), *unfinished(blocks, described)]
    if not title:
        found.append(finding("no-title", "The release has no title.", hint="Put a line “# Title” first."))
    return Release(
        title=title or "Release",
        blocks=blocks,
        slug=slug(title, read_in.sha256),
        source_name=read_in.name,
        sha256=read_in.sha256,
        source=mended.source,
        language=language,
        site_name=site_name,
        published=find_published(front, blocks),
        url=url,
        encoding=read_in.encoding,
        description=front.first("og.description", "description", "summary"),
        quotations=quotations,
        findings=tuple(found),
    )


def _placed(parsed: markdown.Parsed, mended: tidying.Mended) -> markdown.Parsed:
    """What was parsed, with the lines and places of the author's file."""
    if mended.same:
        return parsed
    blocks = tuple(
        replace(block, line=mended.line(block.line), end_line=mended.line(block.end_line)) for block in parsed.blocks
    )
    origins = {
        name: replace(words, origins=[mended.place(at) for at in words.origins])
        for name, words in parsed.origins.items()
    }
    return markdown.Parsed(blocks, tuple(_on_lines(parsed.findings, mended)), origins)


def _on_lines(found: Iterable[Finding], mended: tidying.Mended) -> Iterable[Finding]:
    return [replace(each, line=each.line and mended.line(each.line)) for each in found]


def _unreadable(blocks: Iterable[Block]) -> Iterable[Finding]:
    """A finding for each sentence that no easy draft can be made of."""
    for sentence in (each for block in blocks if block.kind != "code" for each in block.sentences):
        if not is_readable(sentence.text):
            yield finding(
                "sentence-unreadable",
                f"This sentence has {len(sentence.text):,} characters, or a very long row of signs: "
                "it stays as it is in easy read.",
                line=sentence.line,
                hint=f"Divide it: sentences of up to {LONGEST_SENTENCE:,} characters can be made easier.",
            )


def _has_words(blocks: Iterable[Block]) -> bool:
    return any(any(char.isalnum() for char in block.text) for block in blocks)


def with_sentences(
    blocks: tuple[Block, ...], text: str, origins: Mapping[str, InlineText] | None = None, language: str = "en"
) -> tuple[Block, ...]:
    """The blocks with their sentences, numbered through the release.

    `origins` gives the place of each block's characters in the source `text`; without it the
    sentences have the line of their block and an empty span.
    """
    splitter = Splitter.learn((block.text for block in blocks), language)
    starts = [0, *(found.end() for found in re.finditer("\n", text))]
    made: list[Block] = []
    count = 0
    for block in blocks:
        places = (origins or {}).get(block.id)
        sentences = []
        for start, end in _spans(block, splitter):
            count += 1
            span, line = Span(0, 0), block.line
            if places:
                span = Span(places.origins[start], places.origins[end - 1] + 1)
                line = bisect_right(starts, span.start)
            sentences.append(Sentence(f"s{count:04d}", block.text[start:end], block.id, line, start, end, span))
        made.append(replace(block, sentences=tuple(sentences)))
    return tuple(made)


def _spans(block: Block, splitter: Splitter) -> Iterable[tuple[int, int]]:
    """A heading is read as one sentence, whatever marks it holds."""
    whole = block.kind in {"heading", "title"} and block.text
    return [(0, len(block.text))] if whole else splitter.spans(block.text)


def distinct_slug(release: Release, number: int = 1) -> Release:
    """The release with a folder name that no other content has, for when two titles are alike.

    `number` tells releases apart whose content is the same, too.
    """
    digest = hashlib.sha256(release.sha256.encode()).hexdigest()[:8]
    return replace(release, slug=slug_with(release.slug, digest if number == 1 else f"{digest}-{number}"))
