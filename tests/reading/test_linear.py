"""No input makes reading slow: what once was quadratic, or never ended, stays linear."""

from __future__ import annotations

import time
from dataclasses import replace

import pytest

from accessible_release.errors import Unusable
from accessible_release.reading.embargoes import embargo_findings
from accessible_release.reading.unfinished import signs

from .texts import release_of

CHARACTERS = 80_000
SECONDS = 3.0
"""Of processor time, on a slow machine and with coverage switched on."""
UNITS = {
    "links and bold in one paragraph": "See [the page](https://example.org/a/b) and **bold words** now. ",
    "sentences": "This is it. ",
    "quotations in one paragraph": '"We will win," he said. ',
    "one block quotation": "> “We are fine.”\n>\n> “Fine is good,” said Jo Marlow.\n>\n",
    "single marks": "'a ",
    "marks with nothing between them": '"',
    "capitals": "A",
    "names with marks": "Stop It Now! and ",
    "dots": ".",
    "spaces": " ",
    "open scripts": "<script>",
    "tags": "<b>x</b> 1\n",
    "code and tags": "`<b>` <b>x</b> ",
    "escapes": "\\* x ",
    "statements": "issued a ",
    "ampersands": "&",
    "entities": "&amp;",
    "entities that nobody sees": "&#x200b;",
    "slashes": "/",
    "slashes and dots": "/.",
    "bars": "|",
    "bars and spaces": "|| ",
}


@pytest.mark.parametrize("unit", UNITS.values(), ids=list(UNITS))
def test_a_long_text_is_read_in_no_time(unit: str) -> None:
    text = "x" + unit * (CHARACTERS // len(unit)) + "x\n\n[a]: https://example.org\n"
    read_in_time(text)


@pytest.mark.parametrize(
    "text",
    [
        "| a | b |\n|---|---|\n" + "".join(f"| x{n} | y |\n" for n in range(3000)),
        "".join(f"[^{n}]: note {n}\n\n" for n in range(3000)),
        "".join(f"a[^{n}] " for n in range(3000)) + "\n\n" + "".join(f"[^{n}]: b {n}\n\n" for n in range(3000)),
        "".join(f"[a{n}]: https://example.org/{n}\n" for n in range(3000)) + "\nwords",
        " ".join("`" * n for n in range(1, 400)) + " x",
        "".join(f"*a **b {'c** d* ' * (n % 2)}" for n in range(150)) * 20,
        "\n".join(f"- item {n}" for n in range(3000)),
        "Words. " + "".join(f"Inspector Al{chr(97 + n % 26)} Smith said: “It is {n}.”\n\n" for n in range(1500)),
    ],
    ids=["table", "unused notes", "notes", "addresses", "runs of backticks", "emphasis", "list", "namesakes"],
)
def test_many_different_things_are_read_in_no_time(text: str) -> None:
    read_in_time(text)


@pytest.mark.parametrize("blank", [" ", "\t", "\u00a0", "> ", "- ", "* "])
@pytest.mark.parametrize("mark", ["x", "|", "#", "[", "*", "-"])
def test_lines_of_many_blanks_are_read_in_no_time(blank: str, mark: str) -> None:
    """A pattern that backtracks over the blanks of a line does not end on these."""
    line = mark + blank * 800 + mark
    read_in_time("Words.\n\n" + f"{line}\n{line}\n\n" * 8 + "Words.\n")


@pytest.mark.parametrize(
    "unit",
    [
        "this is under ",
        "embargo ",
        "do not use or post ",
        "not to be used and ",
        "E M B A R ",
        "-- ",
        "__ ",
        "{",
        "<<A ",
    ],
)
def test_what_almost_holds_a_release_back_is_read_in_no_time(unit: str) -> None:
    line = f"x {unit * (1_900 // len(unit))}\n"
    release = replace(release_of("# News\n\nIt is open.\n"), source=line * 40)
    begin = time.process_time()
    embargo_findings(release, None, lifted=False)
    signs(line * 40)
    assert time.process_time() - begin < SECONDS


def read_in_time(text: str) -> None:
    begin = time.process_time()
    try:
        release_of(text)
    except Unusable as error:
        assert error.code in {"no-text", "nesting", "text-lost"}
    assert time.process_time() - begin < SECONDS
