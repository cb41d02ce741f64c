from __future__ import annotations

import pytest

from accessible_release.analysis.words import inflection
from accessible_release.lexicon.articles import article_for


@pytest.mark.parametrize(
    ("base", "tag", "form"),
    [
        ("start", "VBZ", "starts"), ("start", "VBD", "started"), ("start", "VBG", "starting"), ("start", "VB", "start"),
        ("carry", "VBZ", "carries"), ("carry", "VBD", "carried"), ("carry", "VBG", "carrying"),
        ("use", "VBG", "using"), ("use", "VBN", "used"), ("agree", "VBG", "agreeing"), ("die", "VBG", "dying"),
        ("stop", "VBD", "stopped"), ("plan", "VBG", "planning"), ("help", "VBD", "helped"), ("look", "VBG", "looking"),
        ("go", "VBZ", "goes"), ("go", "VBD", "went"), ("go", "VBN", "gone"), ("do", "VBN", "done"),
        ("watch", "VBZ", "watches"), ("fix", "VBZ", "fixes"), ("play", "VBD", "played"), ("visit", "VBG", "visiting"),
        ("acquit", "VBG", "acquitting"), ("kidnap", "VBD", "kidnapped"), ("traffic", "VBD", "trafficked"),
        ("install", "VBG", "installing"), ("outstrip", "VBD", "outstripped"), ("quiz", "VBD", "quizzed"),
        ("quiz", "VBZ", "quizzes"), ("appal", "VBD", "appalled"), ("parallel", "VBD", "paralleled"),
        ("babysit", "VBD", "babysat"), ("format", "VBN", "formatted"), ("benefit", "VBN", "benefited"),
        ("upset", "VBD", "upset"), ("overcome", "VBD", "overcame"), ("fulfil", "VBG", "fulfilling"),
    ],
)  # fmt: skip
def test_verbs(base: str, tag: str, form: str) -> None:
    assert inflection.verb(base, tag) == form


@pytest.mark.parametrize(
    ("base", "form"),
    [
        ("home", "homes"), ("body", "bodies"), ("box", "boxes"), ("child", "children"), ("way", "ways"),
        ("person", "people"),
    ],
)  # fmt: skip
def test_nouns(base: str, form: str) -> None:
    assert (inflection.noun(base, True), inflection.noun(base, False)) == (form, base)


@pytest.mark.parametrize(
    ("base", "tag", "form"),
    [
        ("big", "JJR", "bigger"), ("big", "JJS", "biggest"), ("easy", "JJR", "easier"), ("large", "JJS", "largest"),
        ("good", "JJR", "better"), ("big", "JJ", "big"), ("needed", "JJR", None), ("well known", "JJS", None),
    ],
)  # fmt: skip
def test_degrees(base: str, tag: str, form: str | None) -> None:
    assert inflection.degree(base, tag) == form


@pytest.mark.parametrize(
    ("word", "article"),
    [
        ("house", "a"), ("apple", "an"), ("hour", "an"), ("honest", "an"), ("unit", "a"), ("uniform", "a"),
        ("unusual", "an"), ("European", "a"), ("one-off", "a"), ("NHS", "an"), ("BBC", "a"), ("MP", "an"), ("UK", "a"),
        ("18-year-old", "an"), ("8", "an"), ("80-year-old", "an"), ("17-year-old", "a"), ("11", "an"), ("110", "a"),
    ],
)  # fmt: skip
def test_articles(word: str, article: str) -> None:
    assert article_for(word) == article
