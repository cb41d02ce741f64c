"""Where quotation marks open and close."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from accessible_release.reading.quotemarks import quoted_parts


def shown(text: str) -> list[str]:
    """The parts, with [ or … where the opening mark is there or not, ] or … where the closing one is."""
    return [
        f"{'[' if part.opened else '…'}{text[part.start : part.end]}{']' if part.closed else '…'}"
        for part in quoted_parts(text)
    ]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ('He said "" and "yes", then """".', ["[yes]"]),
        ("no marks", []),
        ("he said “yes” and “no”", ["[yes]", "[no]"]),
        ('he said "yes" and "no"', ["[yes]", "[no]"]),
        ("he said ‘yes’ and ‘no’", ["[yes]", "[no]"]),
        ("he said 'yes' and 'no'", ["[yes]", "[no]"]),
        ("he said «yes» and „no”", ["[yes]", "[no]"]),
        ('"It is open.”', ["[It is open.]"]),
        ("“never closed", ["[never closed…"]),
        ("never opened”", ["…never opened]"]),
        ('never opened" and "yes"', ["…never opened]", "[yes]"]),
        ("“a” b” c", ["[a]"]),
        ("‘never closed", ["[never closed…"]),
        ("'never closed at all", ["[never closed at all…"]),
        ("she said: 'Never closed at all", ["[Never closed at all…"]),
        ("the dogs 'never closed at all", []),
        ("'tis the season to be jolly", []),
        ("'It rained. The dogs' van left", ["[It rained. The dogs' van left…"]),
        ("'warm hubs' open", ["[warm hubs]"]),
        ("It went on.' He left", ["…It went on.]"]),
        ("“A.\n“B.\n“C.”", ["[A.…", "[B.…", "[C.]"]),
        ('"A.\n"B."', ["[A.…", "[B.]"]),
        ("'We went.\n'We came.'", ["[We went.…", "[We came.]"]),
        ("“a “b” c”", ["[a “b” c]"]),
        ("“a ‘b’ c”", ["[a ‘b’ c]"]),
        ("‘a “b” c’", ["[a “b” c]"]),
        ("“a”, ‘b’", ["[a]", "[b]"]),
        ("the officers’ dogs", []),
        ("‘the officers’ dogs bark.’ Then", ["[the officers’ dogs bark.]"]),
        ("‘the officers’ dogs’ and ‘cats’", ["[the officers]", "[cats]"]),
        ("it's Jo's and the boys'", []),
        ("('yes') –‘no’", ["[yes]", "[no]"]),
        ("‘£5’ or '€6'", ["[£5]", "[€6]"]),
        ("' a", []),
        ("‘", []),
        ('a"b', ["[b…"]),
        ("a”b", ["…a]"]),
        ('“a"b”', ["[a]"]),
        ("**“a”**", ["[a]"]),
        ('"a" "', ["[a]", "[…"]),
        ('5" x 6"', ["…5]"]),
    ],
)
def test_parts(text: str, parts: list[str]) -> None:
    assert shown(text) == parts


def test_where_the_marks_stand() -> None:
    text = "x “yes” y"
    (part,) = quoted_parts(text)
    assert (text[part.before : part.after], text[: part.before], text[part.after :]) == ("“yes”", "x ", " y")
    (part,) = quoted_parts("“yes")
    assert (part.before, part.after) == (0, 4)
    (part,) = quoted_parts("yes”")
    assert (part.before, part.after) == (0, 4)


@given(st.text(alphabet="ab. “”\"‘’',", max_size=40))
def test_parts_stand_in_order_and_do_not_overlap(text: str) -> None:
    end = 0
    for part in quoted_parts(text):
        assert end <= part.before <= part.start <= part.end <= part.after <= len(text)
        end = part.end
