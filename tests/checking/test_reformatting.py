"""A change of dress is no change of fact."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from accessible_release import reading
from accessible_release.analysis.parsing import statements
from accessible_release.checking.gate import breaches
from accessible_release.settings import Settings

from .pairs import pairs

SAMPLE = Path(__file__).parents[2] / "input" / "operation-netsafe.md"


def curly(text: str) -> str:
    opened = re.sub(r'(^|[\s(])"', r"\1“", text)
    return re.sub(r"(\w)'(\w)", r"\1’\2", opened.replace('"', "”"))


def straight(text: str) -> str:
    return text.translate(str.maketrans("“”‘’", "\"\"''"))


def bold(text: str) -> str:
    words = text.split(" ")
    return " ".join([words[0], f"**{words[1]}", f"{words[2]}**", *words[3:]]) if len(words) > 3 else text


DRESSES: dict[str, Callable[[str], str]] = {
    "curly": curly,
    "straight": straight,
    "bold": bold,
    "two spaces": lambda text: text.replace(" ", "  "),
    "bullet": lambda text: f"- {text}",
    "hard spaces": lambda text: re.sub(r"(\d) (\w)", "\\1\u00a0\\2", text),
    "broken lines": lambda text: text.replace(", ", ",\n"),
}


@pytest.mark.parametrize("dress", DRESSES)
def test_never_stopped(dress: str) -> None:
    texts = [sentence.text for sentence in reading.read(str(SAMPLE), Settings()).sentences]
    texts += [pair.source for pair in pairs()]
    sources, others = statements([[text] for text in texts]), statements([[DRESSES[dress](text)] for text in texts])
    stopped = [(one.text, found) for one, two in zip(sources, others, strict=True) if (found := breaches(one, two))]
    assert stopped == []
