"""What engines get wrong in numbers and can be put right without them: English commas, another currency."""

from __future__ import annotations

import re
from collections.abc import Sequence

from accessible_release.checking.translated.facts import TextFact
from accessible_release.checking.translated.figures import Figure, figures
from accessible_release.checking.translated.frame import Frame
from accessible_release.checking.translated.pair import read_source

KINDS = ("money", "number")


def mended(sentence: str, output: str, facts: Sequence[TextFact], frame: Frame) -> str:
    """The translation with the numbers of the source in the form of its language; unchanged where nothing is sure.

    “2.500 euros” becomes “£ 2.500” where the source has £2,500, and “255,571” becomes “255.571”. The gate judges
    the result like any other.
    """
    for figure in read_source(sentence, frame).figures:
        fact = next((each for each in facts if each.start <= figure.start < each.end and each.kind in KINDS), None)
        if fact is not None:
            output = _in_its_form(output, fact)
            output = _in_its_currency(output, figure, fact, frame.target)
    return output


def _in_its_form(output: str, fact: TextFact) -> str:
    """The printed digits of the source, where they stand with English commas, as the language writes them."""
    ours, theirs = _digits(fact.printed), _digits(fact.rendered)
    if "," not in ours or ours == theirs or not theirs:
        return output
    return re.sub(rf"(?<![\d.,]){re.escape(ours)}(?![\d]|[.,]\d)", theirs, output)


def _in_its_currency(output: str, figure: Figure, fact: TextFact, language: str) -> str:
    """The one place where the same number stands with another currency, in the currency of the source."""
    if not figure.currency:
        return output
    same = [each for each in figures(output, language) if each.value == figure.value]
    wrong = [each for each in same if each.currency and each.currency != figure.currency]
    if len(same) != 1 or not wrong:
        return output
    return output[: wrong[0].start] + fact.rendered + output[wrong[0].end :]


def _digits(text: str) -> str:
    found = re.search(r"\d[\d.,\u00a0\u202f ]*\d|\d", text)
    return found[0] if found else ""
