"""Releases made by hand, so that these tests need no reader."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from accessible_release.model import (
    Block,
    Contact,
    Container,
    Mark,
    MarkKind,
    Narration,
    Passage,
    Phone,
    Quotation,
    Release,
    ScriptLine,
    Sentence,
    Span,
    TimedLine,
)

HELPLINE = Contact(
    "helpline",
    "Stop it Now!",
    phones=(
        Phone("0808 1000 900", "+448081000900", spoken="zero eight zero eight, one zero zero zero, nine zero zero"),
    ),
    urls=("www.get-help.stopitnow.org.uk",),
    line=9,
)
EMERGENCY = Contact(
    "emergency",
    "",
    phones=(Phone("999", short_code="999", spoken="nine nine nine"),),
    line=2,
)
REPORT = Contact(
    "report",
    "Suffolk police",
    phones=(Phone("101", short_code="101", spoken="one zero one", extension="42"),),
    relays=("18001 101",),
    text_numbers=("88858", "HELP to 60777"),
    emails=("report@example.org",),
    hours="24 hours",
    cost="Free",
    audience="Anyone",
    line=3,
    details_from_directory=("hours", "cost"),
)


class Writer:
    """Collects blocks as the reader would number them."""

    def __init__(self) -> None:
        self.blocks: list[Block] = []

    def add(self, text: str, kind: str = "paragraph", **fields: Any) -> Block:
        """A block whose sentences end at `. ` and whose words stand on a line of their own."""
        number = len(self.blocks) + 1
        block = Block(f"b{number:04d}", kind, text, number, number, **fields)  # type: ignore[arg-type]
        self.blocks.append(replace(block, sentences=tuple(self._sentences(block))))
        return self.blocks[-1]

    def _sentences(self, block: Block) -> list[Sentence]:
        made: list[Sentence] = []
        at, known = 0, sum(len(each.sentences) for each in self.blocks)
        for part in block.text.replace(". ", ".\0").split("\0"):
            start = block.text.index(part, at)
            at = start + len(part)
            name = f"s{known + len(made) + 1:04d}"
            made.append(Sentence(name, part, block.id, block.line, start, at, Span(start, at)))
        return [sentence for sentence in made if sentence.text.strip()]


def mark(text: str, words: str, kind: MarkKind, target: str | None = None) -> Mark:
    """A mark over the first `words` in `text`."""
    start = text.index(words)
    return Mark(kind, start, start + len(words), target)


def passage(block: Block, words: str) -> Passage:
    """`words` of a block as somebody's."""
    start = block.text.index(words)
    return Passage(words, block.id, start, start + len(words), block.line)


def release(writer: Writer, **fields: Any) -> Release:
    """A release of these blocks."""
    given: dict[str, Any] = {
        "title": "Police and charity act together",
        "slug": "police-and-charity",
        "source_name": "release.md",
        "sha256": "0" * 64,
        "site_name": "Suffolk Constabulary",
        "published": "2017-05-08T11:36:17+01:00",
        "url": "https://www.example.org/news",
        **fields,
    }
    return Release(blocks=tuple(writer.blocks), **given)


def simple(**fields: Any) -> Release:
    """One paragraph and a helpline."""
    writer = Writer()
    writer.add("Help is available. Ring 0808 1000 900 today.")
    return release(writer, **{"contacts": (HELPLINE,), **fields})


def quoted() -> Release:
    """The sample's way of quoting: plain paragraphs and blockquotes in turn, a pull quotation, a new speaker."""
    writer = Writer()
    quote, other = Container("quote", "c0001"), Container("quote", "c0002")
    writer.add("Two bodies work together.")
    pull = writer.add("A new approach to an old problem", within=(quote,))
    lead = 'Welcoming the launch, Chief Constable Simon Bailey said: "Police services are busy.'
    first = writer.add(lead, marks=(mark(lead, "Chief Constable Simon Bailey said:", "strong"),))
    second = writer.add('"These are real children.', within=(other,))
    third = writer.add('"Together, we act.”')
    short = writer.add("“We will help,” said Rachel Kearton.")
    bare = writer.add("“" + "Anyone may ring. " * 12 + "Please do.”")
    writer.add("Calls rose by a tenth.")
    quotations = (
        Quotation(None, None, (passage(pull, pull.text),)),
        Quotation(
            "Simon Bailey",
            "Chief Constable",
            (
                passage(first, "Police services are busy."),
                passage(second, "These are real children."),
                passage(third, "Together, we act."),
            ),
        ),
        Quotation("Rachel Kearton", None, (passage(short, "We will help"),)),
        Quotation("Donald Findlater", "Consultant", (passage(bare, bare.text[1:-1]),)),
    )
    return release(writer, quotations=quotations, contacts=(HELPLINE,))


def rich() -> Release:
    """Every kind of block, mark and container."""
    writer = Writer()
    writer.add("In danger? Call 999 now. Last year 999 others did.")
    writer.add("Otherwise call 101.")
    words = "See our guide, bold words, soft words, code, gone and https://example.org/a."
    writer.add(
        words,
        marks=(
            mark(words, "our guide", "link", "https://example.org/guide"),
            mark(words, "bold words", "strong"),
            mark(words, "soft words", "emphasis"),
            mark(words, "code", "code"),
            mark(words, "gone", "deleted"),
            mark(words, "https://example.org/a", "link", "https://example.org/a"),
            Mark("note", len(words), len(words), "1"),
        ),
    )
    writer.add("Where to turn", "heading", level=3)
    _list(writer)
    writer.add("For families", "heading", level=5)
    _table(writer)
    writer.add("A lamp", marks=(Mark("image", 0, 6, "https://example.org/lamp.png"),))
    writer.add("x = 1\n<b>", "code")
    writer.add("", "rule")
    writer.add("First line\nsecond line", marks=(Mark("link", 0, 5, "javascript:alert(1)"),))
    writer.add("999 were passed to other forces; 0808 1000\u00a0900 is free.")
    writer.add("Replies take a day.", within=(Container("footnote", "c0009", number=1),))
    return release(writer, contacts=(HELPLINE, replace(EMERGENCY, line=1), REPORT), level="easy")


def _list(writer: Writer) -> None:
    outer, inner = Container("list", "c0001", size=2), Container("list", "c0003", ordered=True, number=3, size=1)
    one, two = Container("item", "c0002"), Container("item", "c0005")
    writer.add("Adults", within=(outer, one))
    writer.add("Parents", within=(outer, one, inner, Container("item", "c0004", number=3)))
    writer.add("Children", within=(outer, two))


def _table(writer: Writer) -> None:
    box = Container("table", "c0008", size=2)
    for row, values in enumerate((("Line", "Number"), ("Childline", "0800 1111"), ("Other", ""))):
        for column, value in enumerate(values):
            header = ("Line", "Number")[column]
            writer.add(value, "cell", within=(box,), row=row, column=column, header=header)


def narration(seconds: float = 2.0, rate: int = 22050) -> Narration:
    """A quiet saw-tooth tone with three lines."""
    samples = int(seconds * rate)
    pcm = b"".join(((place % 100) * 40 - 2000).to_bytes(2, "little", signed=True) for place in range(samples))
    step = seconds / 3
    lines = (
        ScriptLine("Police and charity act together.", "title", 100),
        ScriptLine("Help and support.", "card", 100),
        ScriptLine("Help is available.", "sentence", 100, sentence="s0001"),
    )
    timed = (TimedLine(line, step * place, step * (place + 1)) for place, line in enumerate(lines))
    return Narration(rate, pcm, tuple(timed))
