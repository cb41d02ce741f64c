"""`accessible-release inspect`."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import click

from accessible_release.cli.options import EVERYWHERE, READING, now, options, settings_from
from accessible_release.cli.running import result, result_json
from accessible_release.errors import LOOK_BEFORE_PUBLISHING, MADE, printable

if TYPE_CHECKING:
    from accessible_release.model import Contact, Release

EPILOG = """\b
Examples:
  accessible-release inspect news.md
  accessible-release inspect --json news.md > news.json
  accessible-release inspect --sentence s0007 news.md
  cat news.md | accessible-release inspect -
"""
QUOTED_CHARACTERS = 60


@click.command(name="inspect", epilog=EPILOG)
@click.argument("release_file", metavar="INPUT")
@click.option("--json", "as_json", is_flag=True, help="Print everything that was understood as JSON.")
@click.option(
    "--sentence", "sentence", metavar="ID", help="Print all that the fact gate reads in one sentence, such as s0007."
)
@options(READING, EVERYWHERE)
@click.pass_context
def command(ctx: click.Context, /, release_file: str, as_json: bool, sentence: str | None, **flags: Any) -> None:
    """Show what was understood of a release: contacts and their roles, who said what, what to check.

    INPUT is a release (.md, .docx, .html, .eml) or - for standard input. Nothing is written. The exit code is 1 when
    something must be decided before publishing.
    """
    from accessible_release.findings import blocks_publishing
    from accessible_release.pipeline import understand
    from accessible_release.records import inspection

    release = understand(release_file, settings_from(flags), now())
    if sentence:
        _one_sentence(release, sentence, as_json=as_json)
        return
    if as_json:
        result_json(inspection(release))
    else:
        result("\n".join(map(printable, _lines(release))))
    ctx.exit(LOOK_BEFORE_PUBLISHING if blocks_publishing(release.findings) else MADE)


def _one_sentence(release: Release, name: str, *, as_json: bool) -> None:
    """Prints what is read in a sentence. Raises a usage error for an id that there is not."""
    from accessible_release.analysis.known import known_names
    from accessible_release.analysis.showing import shown

    if not release.language.startswith("en"):
        raise click.UsageError("Only English sentences are read so closely.")
    text = next((each.text for each in release.sentences if each.id == name), None)
    if text is None:
        ids = [each.id for each in release.sentences]
        raise click.UsageError(f"There is no sentence {printable(name)}: they go from {ids[0]} to {ids[-1]}.")
    found = shown(text, known_names(release))
    if as_json:
        result_json({"id": name, "text": text, "read": [each._asdict() for each in found]})
        return
    width = max((len(each.kind) for each in found), default=0)
    rows = (f"  {each.kind:<{width}}  {each.printed}{f'  = {each.meaning}' if each.meaning else ''}" for each in found)
    result("\n".join(map(printable, (text, *rows))))


def _lines(release: Release) -> Iterator[str]:
    yield f"Title: {release.title}"
    for label, value in (
        ("Published by", release.site_name),
        ("Published", release.published),
        ("Language", release.language),
    ):
        yield f"{label}: {value or 'not given'}"
    yield f"Sentences: {sum(1 for _ in release.sentences)}"
    yield ""
    yield f"Contacts: {len(release.contacts)}"
    for contact in release.contacts:
        yield f"  line {contact.line}, {contact.role}: {contact.name}"
        yield from (f"    {detail}" for detail in _details(contact))
    yield ""
    yield f"Quotations: {len(release.quotations)}"
    for quotation in release.quotations:
        role = f", {quotation.role}" if quotation.role else ""
        yield f"  line {quotation.passages[0].line}, {quotation.speaker or 'nobody named'}{role}"
        yield from (f"    “{_shortened(passage.text)}”" for passage in quotation.passages)
    yield ""
    yield f"To check: {len(release.findings)}"
    for each in release.findings:
        where = f"line {each.line}, " if each.line else ""
        yield f"  {where}{each.severity} {each.code}: {each.message} {each.hint}".rstrip()


def _details(contact: Contact) -> Iterator[str]:
    for phone in contact.phones:
        extension = f", extension {phone.extension}" if phone.extension else ""
        yield f"phone {phone.printed}{extension} ({phone.link})"
    for number, word in zip(contact.text_numbers, contact.text_words, strict=False):
        yield f"text {word + ' to ' if word else ''}{number}"
    for label, values in (("relay", contact.relays), ("web", contact.urls), ("email", contact.emails)):
        yield from (f"{label} {value}" for value in values)
    for label, value in (("open", contact.hours), ("cost", contact.cost), ("for", contact.audience)):
        if value:
            yield f"{label}: {value}"


def _shortened(text: str) -> str:
    return text if len(text) <= QUOTED_CHARACTERS else text[: QUOTED_CHARACTERS - 1].rstrip() + "…"
