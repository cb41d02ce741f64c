"""`accessible-release compare`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import TYPE_CHECKING, Any

import click

from accessible_release.beside import ENDINGS
from accessible_release.cli.options import EVERYWHERE, options, settings_from
from accessible_release.cli.running import result, result_json, tell
from accessible_release.errors import LOOK_BEFORE_PUBLISHING, MADE, printable, quoted

if TYPE_CHECKING:
    from accessible_release.analysis.known import Known
    from accessible_release.checking.comparing import Row
    from accessible_release.model import Release
    from accessible_release.settings import Settings

EPILOG = """\b
Examples:
  accessible-release compare news.md news-easy.md
  accessible-release compare news.docx easy.docx
  accessible-release compare --json news.md easy.txt > changes.json
  accessible-release compare --tsv pairs.tsv > answers.jsonl
  cat pairs.tsv | accessible-release compare --tsv -
"""
LABEL = re.compile(r"(?:Heading: |Item \d+: |List of \d+ items:$|In digits: .*|(?:Start|End) of quot\w+\.?$)")
"""What our own plain text says about its form."""
EASY_TEXT = ".easy.md"
TRACKED = "tracked-changes"
ROWS_AT_ONCE = 500
LARGEST_TABLE = 500_000_000
COLUMNS = 2
MALFORMED = "the row is not a source, a tab and a candidate"


@click.command(name="compare", epilog=EPILOG)
@click.argument("texts", metavar="SOURCE OTHER", nargs=-1)
@click.option("--json", "as_json", is_flag=True, help="Print every row as JSON.")
@click.option("--tsv", "as_table", is_flag=True, help="Read SOURCE<tab>CANDIDATE rows; answer with JSON lines.")
@options(EVERYWHERE)
@click.pass_context
def command(ctx: click.Context, /, texts: tuple[str, ...], as_json: bool, as_table: bool, **flags: Any) -> None:
    """Show which facts differ between two texts, sentence by sentence.

    SOURCE and OTHER are Markdown (.md), Word files (.docx), web pages (.html), e-mails (.eml) or plain text with one
    paragraph a line; one of them may be - for standard input. Checked are numbers, units, dates, contacts, names,
    denials, modal verbs, quantifiers, doubts, speakers, who did what to whom, links between clauses, and words with no
    counterpart. A fact may move to another sentence; it is broken where the whole text has lost, added or changed it.
    Other differences are remarks about the wording. With --tsv there is one file, or - for standard input.
    The exit code is 1 when a fact is broken. For English texts.
    """
    settings = settings_from(flags)
    if as_table:
        if len(texts) > 1:
            raise click.UsageError("With --tsv give one file, or - for standard input.")
        broken = _table(texts[0] if texts else "-")
    elif len(texts) != COLUMNS:
        raise click.UsageError("Give two files: the source and the other text.")
    else:
        broken = _files(texts[0], texts[1], settings, as_json=as_json)
    ctx.exit(LOOK_BEFORE_PUBLISHING if broken else MADE)


def _files(source: str, other: str, settings: Settings, *, as_json: bool) -> bool:
    """Prints how two files differ; whether they do."""
    from accessible_release.analysis.known import Known
    from accessible_release.checking.comparing import compare

    (mine, names), (theirs, _) = _read(source, settings), _read(other, settings)
    rows = compare(mine, theirs, Known(names))
    if as_json:
        result_json([_record(row) for row in rows])
    else:
        result("\n".join(map(printable, _lines(rows))))
    return any(row.breaches for row in rows)


def _of_easy_text(path: str, settings: Settings) -> Release:
    """The words of an easy-read text that "draft" wrote, without its tags and pictures."""
    from accessible_release import reading
    from accessible_release.finishing import text as texts

    found = texts.parse(reading.load(path, max_bytes=settings.max_bytes))
    words = "\n".join(line.markdown for line in found.lines)
    return reading.understand(reading.decode(words.encode(), name=path), settings)


def _read(path: str, settings: Settings) -> tuple[list[str], tuple[str, ...]]:
    """The sentences of a file, and the names that it makes known."""
    from accessible_release import reading
    from accessible_release.reading.sentences import Splitter

    if path.lower().endswith((*ENDINGS, ".mdown")):
        drafted = path.endswith(EASY_TEXT) and reading.load(path, max_bytes=settings.max_bytes).text.startswith("---")
        release = _of_easy_text(path, settings) if drafted else reading.read(path, settings)
        if any(each.code == TRACKED for each in release.findings):
            tell(f"{quoted(path)}: changes were tracked: what was put in is compared, what was struck out is not.")
        named = (*(each.speaker for each in release.quotations), release.site_name)
        bare = (LABEL.sub("", each.text) for each in release.sentences)
        return [text for text in bare if text], tuple(dict.fromkeys(name for name in named if name))
    paragraphs = [
        LABEL.sub("", line.strip()) for line in reading.load(path, max_bytes=settings.max_bytes).text.split("\n")
    ]
    splitter = Splitter.learn(paragraphs)
    return [text[start:end] for text in paragraphs for start, end in splitter.spans(text)], ()


def _record(row: Row) -> dict[str, Any]:
    broken, remarks = ([{"id": each.id, "why": each.why} for each in found] for found in (row.breaches, row.remarks))
    return {
        "source_ids": row.source_ids,
        "other_ids": row.other_ids,
        "source": row.source,
        "other": row.other,
        "ok": not broken,
        "breaches": broken,
        "remarks": remarks,
    }


def _lines(rows: Sequence[Row]) -> Iterator[str]:
    """Broken facts first, then wording, then what stands in one text only, then how many rows there are."""
    broken = [row for row in rows if row.breaches]
    remarked = [row for row in rows if row.remarks and not row.breaches]
    for heading, listed in (
        ("Facts to look at", broken),
        ("Only the wording", [row for row in remarked if row.source and row.other]),
    ):
        if listed:
            yield from (heading, "")
        for row in listed:
            yield from _told(row)
    for heading, listed in (
        ("Left out, with no fact lost", [row for row in remarked if not row.other]),
        ("Only in the other text, with no new fact", [row for row in remarked if not row.source]),
    ):
        if listed:
            yield from (heading, "")
            yield from (f"{_numbers(row.source_ids or row.other_ids)}: {row.source or row.other}" for row in listed)
            yield ""
    yield f"Rows compared: {len(rows)}"
    yield f"Rows with a change: {len(broken) + len(remarked)}"
    if broken:
        yield f"Rows with a fact to look at: {len(broken)}"


def _told(row: Row) -> Iterator[str]:
    yield f"Source {_numbers(row.source_ids)}: {row.source or 'nothing'}"
    yield f"Other {_numbers(row.other_ids)}: {row.other or 'nothing'}"
    yield from (f"  {each.id}: {each.why}" for each in row.breaches)
    yield from (f"  Wording, {each.id}: {each.why}" for each in row.remarks)
    yield ""


def _numbers(places: Iterable[int]) -> str:
    """The sentences' numbers as a person counts them."""
    return "+".join(str(place + 1) for place in places) or "–"


def _table(path: str) -> bool:
    """Answers each row of a table with a line of JSON; whether any row breaks something."""
    from accessible_release import reading
    from accessible_release.analysis.known import Known

    text = reading.load(path, max_bytes=LARGEST_TABLE).text
    lines = iter(text.removesuffix("\n").split("\n") if text else ())
    broken = False
    while batch := list(islice(lines, ROWS_AT_ONCE)):
        for answer in _answers(batch, Known()):
            broken = broken or not answer["ok"]
            result_json(answer, indent=None)
    return broken


def _answers(lines: list[str], known: Known) -> Iterator[dict[str, Any]]:
    from accessible_release.analysis.parsing import statements
    from accessible_release.checking.gate import breaches

    rows = [[cell.strip() for cell in line.split("\t")] for line in lines]
    whole = [place for place, row in enumerate(rows) if len(row) == COLUMNS and all(row)]
    parsed = iter(statements([_pieces(cell) for place in whole for cell in rows[place]], known))
    answers = {place: _answer(*_said(breaches(next(parsed), next(parsed), known))) for place in whole}
    for place, row in enumerate(rows):
        yield answers.get(place) or _incomplete(row)


def _said(found: Iterable[Any]) -> tuple[list[str], str]:
    found = list(found)
    return list(dict.fromkeys(each.id for each in found)), "; ".join(each.why for each in found)


def _answer(broken: list[str], why: str) -> dict[str, Any]:
    return {"ok": not broken and not why, "broken": broken, "why": why}


def _incomplete(row: list[str]) -> dict[str, Any]:
    if not any(row) and len(row) <= COLUMNS:
        return _answer([], "")
    if len(row) != COLUMNS:
        return _answer([], MALFORMED)
    return _answer(["G15"], "the candidate is empty" if row[0] else "there is no source for the candidate")


def _pieces(text: str) -> list[str]:
    from accessible_release.reading.sentences import Splitter

    return [text[start:end] for start, end in Splitter.learn([text]).spans(text)] or [text]
