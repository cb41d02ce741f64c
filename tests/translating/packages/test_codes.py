from __future__ import annotations

import pytest

from accessible_release.translating.packages.codes import best, is_sane, primary, to_argos, to_tag


@pytest.mark.parametrize(
    ("code", "tag", "argos"),
    [("pb", "pt-BR", "pb"), ("zt", "zh-Hant", "zt"), ("zh", "zh-Hans", "zh"), ("pt", "pt", "pt"), ("cy", "cy", "cy")],
)
def test_codes_of_argos_and_their_tags(code: str, tag: str, argos: str) -> None:
    assert to_tag(code) == tag
    assert to_argos(tag) == argos


@pytest.mark.parametrize(
    ("written", "tag"),
    [
        ("pt_br", "pt-BR"),
        ("PT-BR", "pt-BR"),
        ("ZH-hant", "zh-Hant"),
        ("zh-hant-tw", "zh-Hant-TW"),
        ("es-419", "es-419"),
        ("PT_br", "pt-BR"),
        ("pt_", "pt_"),
        ("Klingon", "Klingon"),
        ("", ""),
    ],
)
def test_a_tag_in_any_spelling(written: str, tag: str) -> None:
    assert to_tag(written) == tag


@pytest.mark.parametrize(("tag", "language"), [("pt_BR", "pt"), ("pb", "pt"), ("EN", "en"), ("zh-Hant-TW", "zh")])
def test_the_language_alone(tag: str, language: str) -> None:
    assert primary(tag) == language


@pytest.mark.parametrize(
    "code", ["", "e", "english", "../x", "en_", "en/pt", "e\u0301n", "en-", "1n", "en\n", "en-pt-br"]
)
def test_what_is_no_code(code: str) -> None:
    assert not is_sane(code)


@pytest.mark.parametrize("code", ["en", "fil", "pt-BR", "zh-Hant", "zh-Hant-TW", "es-419"])
def test_what_is_a_code(code: str) -> None:
    assert is_sane(code)


@pytest.mark.parametrize(
    ("wanted", "available", "served_by"),
    [
        ("pt-BR", ["pt", "pt-BR"], "pt-BR"),
        ("pt-BR", ["pt", "pl"], "pt"),
        ("pt-PT", ["pt", "pt-BR"], "pt"),
        ("pt-PT", ["pt-BR"], None),
        ("pt", ["pt-BR", "pt"], "pt"),
        ("pt", ["pt-BR"], "pt-BR"),
        ("pt-br", ["pt-BR"], "pt-BR"),
        ("zh", ["zh-Hant", "zh-Hans"], "zh-Hans"),
        ("zh-TW", ["zh-Hans", "zh-Hant"], "zh-Hant"),
        ("zh-Hant", ["zh-Hans"], None),
        ("zh-Hant-TW", ["zh-Hans", "zh-Hant"], "zh-Hant"),
        ("en-GB", ["en"], "en"),
        ("no", ["nb"], "nb"),
        ("pl", ["pt"], None),
        ("pl", [], None),
    ],
)
def test_the_language_that_serves(wanted: str, available: list[str], served_by: str | None) -> None:
    assert best(wanted, available) == served_by
