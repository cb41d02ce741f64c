"""`accessible-release compare`."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from itertools import islice
from typing import TYPE_CHECKING, Any

import click

from accessible_release.cli.options import EVERYWHERE, options, settings_from
from accessible_release.cli.reading_texts import is_release, of_lines, of_release, read, released
from accessible_release.cli.running import result, result_json, tell
from accessible_release.errors import LOOK_BEFORE_PUBLISHING, MADE, printable

if TYPE_CHECKING:
    from accessible_release.checking.comparing import Row
    from accessible_release.checking.translated.frame import Frame
    from accessible_release.checking.verdicts import Judgement
    from accessible_release.ledger import Breach
    from accessible_release.settings import Settings

EPILOG = """\b
Examples:
  accessible-release compare news.md news-easy.md
  accessible-release compare news.docx easy.docx
  accessible-release compare --json news.md easy.txt > changes.json
  accessible-release compare --tsv pairs.tsv > answers.jsonl
  cat pairs.tsv | accessible-release compare --tsv -
  accessible-release compare --to pt-BR news.md news.pt-BR.md
"""
ROWS_AT_ONCE = 500
LARGEST_TABLE = 500_000_000
COLUMNS = 2
BROKEN = ("changed", "added")
HEADINGS = {
    "changed": "Changed: the source says otherwise",
    "added": "Added: the source says nothing of it",
    "left_out": "Left out",
}
GONE = "The sentence was left out."
Judge = Callable[[list[list[str]]], Iterator[dict[str, Any]]]
"""Rows of a source and a candidate → an answer for each."""
MALFORMED = "the row is not a source, a tab and a candidate"


@click.command(name="compare", epilog=EPILOG)
@click.argument("texts", metavar="SOURCE OTHER", nargs=-1)
@click.option("--json", "as_json", is_flag=True, help="Print every row as JSON.")
@click.option("--tsv", "as_table", is_flag=True, help="Read SOURCE<tab>CANDIDATE rows; answer with JSON lines.")
@click.option("--to", "target", metavar="TAG", help="OTHER is a translation into this language, such as pt-BR.")
@options(EVERYWHERE)
@click.pass_context
def command(
    ctx: click.Context, /, texts: tuple[str, ...], as_json: bool, as_table: bool, target: str | None, **flags: Any
) -> None:
    """Show which facts differ between two texts, sentence by sentence.

    SOURCE and OTHER are Markdown (.md), Word files (.docx), web pages (.html), e-mails (.eml) or plain text with one
    paragraph a line; one of them may be - for standard input.
    Each fact is changed (the source says otherwise), added (the source says nothing of it), left out, or told in other
    words. A fact may move to another sentence. Words that nothing contradicts are counted, and ask nothing. With --tsv
    there is one file, or - for standard input; "ok" says whether a machine may make such a change.
    The exit code is 1 when a fact was changed or added, or a way to get in touch was lost. For English texts.
    With --to, OTHER is a translation. It may leave nothing out: then the exit code is 1, too.
    """
    settings = settings_from(flags)
    language = _language(target) if target else ""
    if as_table:
        if len(texts) > 1:
            raise click.UsageError("With --tsv give one file, or - for standard input.")
        broken = _table(texts[0] if texts else "-", settings, language)
    elif len(texts) != COLUMNS:
        raise click.UsageError("Give two files: the source and the other text.")
    else:
        source, other = texts
        rows = _translated(source, other, settings, language) if language else _compared(source, other, settings)
        broken = _shown(rows, as_json=as_json)
    ctx.exit(LOOK_BEFORE_PUBLISHING if broken else MADE)


def _language(target: str) -> str:
    """The tag of the language of a translation. Raises `Unusable` for a word that names none."""
    from accessible_release.checking.translated.tables import table
    from accessible_release.locales import language_name
    from accessible_release.translating import check_language
    from accessible_release.translating.packages.codes import to_tag

    language = to_tag(target)
    check_language(language)
    if table(language) is None:
        named = language_name(language, "en")
        tell(f"The gate knows no words of {named}: only numbers, dates, names and ways to get in touch are compared.")
    return language


def _compared(source: str, other: str, settings: Settings) -> Sequence[Row]:
    from accessible_release.analysis.known import Known
    from accessible_release.checking.comparing import Voices, compare

    mine, theirs = read(source, settings, is_source=True), read(other, settings)
    return compare(
        mine.sentences,
        theirs.sentences,
        Known(mine.names),
        beside=mine.beside,
        for_reporters=mine.for_reporters,
        voices=Voices(mine.voices, theirs.voices),
    )


def _translated(source: str, other: str, settings: Settings, language: str) -> Sequence[Row]:
    """The rows of a text and its translation; of a release its names, contacts and glossary are known."""
    from dataclasses import replace

    from accessible_release.checking.translated.comparing import compare
    from accessible_release.contacts import find_contacts
    from accessible_release.translating.fixed import frame

    theirs = read(other, replace(settings, language=language))
    if not is_release(source):
        return compare(of_lines(source, settings).sentences, theirs.sentences, _frame(settings, language))
    release = find_contacts(released(source, settings), settings)
    mine = of_release(release, settings, is_source=False)
    return compare(mine.sentences, theirs.sentences, frame(release, language, settings))


def _frame(settings: Settings, language: str) -> Frame:
    from accessible_release.checking.translated.frame import Frame
    from accessible_release.translating.glossary import glossary

    return Frame(settings.language, language, fixed=glossary(settings.glossary, language))


def _shown(rows: Sequence[Row], *, as_json: bool) -> bool:
    """Prints how two files differ; whether they do."""
    if as_json:
        result_json([_record(row) for row in rows])
    else:
        result("\n".join(map(printable, _lines(rows))))
    return any(row.broken for row in rows)


def _record(row: Row) -> dict[str, Any]:
    return {
        "source_ids": row.source_ids,
        "other_ids": row.other_ids,
        "source": row.source,
        "other": row.other,
        "ok": not row.broken,
        "verdict": row.verdict,
        "findings": [each.record for each in row.findings],
    }


def _lines(rows: Sequence[Row]) -> Iterator[str]:
    """What was changed, what was added, what was left out, and how many rows only say it in other words."""
    for verdict, heading in HEADINGS.items():
        yield from _listed(heading, verdict, rows)
    alone = [row for row in rows if not row.source and row.verdict == "unsure"]
    if alone:
        yield from ("Only in the other text, with no new fact", "")
        yield from (f"{_numbers(row.other_ids)}: {row.other}" for row in alone)
        yield ""
    unsure = sum(row.verdict == "unsure" for row in rows) - len(alone)
    if unsure:
        yield f"Rows in other words, with no fact contradicted: {unsure}"
    yield f"Rows compared: {len(rows)}"
    yield f"Rows with a fact to look at: {sum(bool(row.broken) for row in rows)}"


def _listed(heading: str, verdict: str, rows: Sequence[Row]) -> Iterator[str]:
    """The rows with findings of one verdict, under a heading."""
    listed = [row for row in rows if any(each.verdict == verdict for each in row.findings)]
    if listed:
        yield from (heading, "")
    for row in listed:
        yield from _told(row, [each.why for each in row.findings if each.verdict == verdict and each.why != GONE])


def _told(row: Row, found: Sequence[str]) -> Iterator[str]:
    yield f"Source {_numbers(row.source_ids)}: {row.source or 'nothing'}"
    yield f"Other {_numbers(row.other_ids)}: {row.other or 'nothing'}"
    yield from (f"  {each}" for each in found)
    yield ""


def _numbers(places: Iterable[int]) -> str:
    """The sentences' numbers as a person counts them."""
    return "+".join(str(place + 1) for place in places) or "–"


def _table(path: str, settings: Settings, language: str) -> bool:
    """Answers each row of a table with a line of JSON; whether any is wrong: a translation may leave nothing out."""
    from accessible_release import reading

    text = reading.load(path, max_bytes=LARGEST_TABLE).text
    lines = iter(text.removesuffix("\n").split("\n") if text else ())
    judged = partial(_in_translation, _frame(settings, language)) if language else _in_english
    broken, wrong = False, (*BROKEN, "left_out") if language else BROKEN
    while batch := list(islice(lines, ROWS_AT_ONCE)):
        for answer in _answers(batch, judged):
            broken = broken or answer["verdict"] in wrong or answer["why"] == MALFORMED
            result_json(answer, indent=None)
    return broken


def _answers(lines: list[str], judged: Judge) -> Iterator[dict[str, Any]]:
    rows = [[cell.strip() for cell in line.split("\t")] for line in lines]
    answers = judged([row for row in rows if _is_whole(row)])
    yield from (next(answers) if _is_whole(row) else _incomplete(row) for row in rows)


def _is_whole(row: list[str]) -> bool:
    return len(row) == COLUMNS and all(row)


def _in_english(rows: list[list[str]]) -> Iterator[dict[str, Any]]:
    """What the lock says of each pair, and what the judge of a person's text does."""
    from accessible_release.analysis.parsing import statements
    from accessible_release.checking.gate import breaches
    from accessible_release.checking.verdicts import judge

    parsed = statements([_pieces(cell) for row in rows for cell in row])
    for source, other in zip(parsed[::2], parsed[1::2], strict=True):
        yield _judged(breaches(source, other), judge(source, other))


def _in_translation(frame: Frame, rows: list[list[str]]) -> Iterator[dict[str, Any]]:
    """What the gate for translations says of each pair."""
    from accessible_release.checking.translated.gate import judge

    for source, other in rows:
        made = judge(source, other, frame)
        yield _judged(made.breaches, made)


def _judged(held: Sequence[Breach], judgement: Judgement) -> dict[str, Any]:
    ids, why = list(dict.fromkeys(each.id for each in held)), "; ".join(each.why for each in held)
    return _answer(ids, why, judgement.verdict, [each.record for each in judgement.findings])


def _answer(broken: list[str], why: str, verdict: str, findings: Sequence[dict[str, str]] = ()) -> dict[str, Any]:
    ok = not broken and not why
    return {"ok": ok, "verdict": verdict, "findings": [*findings], "broken": broken, "why": why}


def _incomplete(row: list[str]) -> dict[str, Any]:
    if not any(row) and len(row) <= COLUMNS:
        return _answer([], "", "same")
    if len(row) != COLUMNS:
        return _answer([], MALFORMED, "unsure")
    if row[0]:
        return _answer(["G15"], "the candidate is empty", "left_out")
    return _answer(["G15"], "there is no source for the candidate", "added")


def _pieces(text: str) -> list[str]:
    from accessible_release.reading.sentences import Splitter

    return [text[start:end] for start, end in Splitter.learn([text]).spans(text)] or [text]
