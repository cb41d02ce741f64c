"""Quotation marks on their way through an engine, which knows straight ones best and often drops curly ones."""

from __future__ import annotations

import re

STRAIGHT = '"'
CURLY = re.compile(r"[“”]")
DOUBLE = re.compile(r"[“”\"„«»]")


def straight(sentence: str) -> str:
    """The sentence with straight double quotation marks."""
    return CURLY.sub(STRAIGHT, sentence)


def in_style_of(sentence: str, output: str) -> str:
    """The translation with the double quotation marks of its source, where there are as many."""
    marks = DOUBLE.findall(sentence)
    if not CURLY.search(sentence) or len(DOUBLE.findall(output)) != len(marks):
        return output
    left = iter(marks)
    return DOUBLE.sub(lambda _: next(left), output)
