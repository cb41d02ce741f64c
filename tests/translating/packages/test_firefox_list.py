"""What is made of the records of a list of models."""

from __future__ import annotations

import json
from typing import Any

import pytest

from accessible_release.translating.packages.firefox_list import Model, models
from translating.models import record

FILES = "https://files.example.org/"
SPLIT = ("model", "lex", "srcvocab", "trgvocab")


def read(*records: dict[str, Any]) -> list[Model]:
    return models(json.dumps({"data": records}).encode(), FILES, lambda link: link.startswith("https://"))


def whole(*kinds: str, **fields: Any) -> list[dict[str, Any]]:
    return [record(kind, b"data", b"packed", **fields) for kind in kinds or ("model", "lex", "vocab")]


def test_a_model_is_put_together_of_its_files() -> None:
    (found,) = read(*whole())
    assert (found.source, found.target, found.version, found.architecture) == ("en", "pl", "3.0", "base-memory")
    assert [part.kind for part in found.parts] == ["model", "lex", "vocab"]
    assert found.parts[0].link.startswith("https://files.example.org/files/model-")
    assert found.size == 3 * len(b"packed")


@pytest.mark.parametrize(
    ("kinds", "there"),
    [
        (("model", "vocab"), True),
        (SPLIT, True),
        (("model", "lex"), False),
        (("lex", "vocab"), False),
        (("model", "srcvocab"), False),
        (("model", "vocab", "qualityModel"), True),
    ],
)
def test_only_whole_models_count(kinds: tuple[str, ...], there: bool) -> None:
    assert bool(read(*whole(*kinds))) == there


@pytest.mark.parametrize(
    ("rows", "taken"),
    [
        ([{"version": "3.0"}, {"version": "3.1"}, {"version": "3.10"}], ("3.10", "base-memory")),
        ([{"version": "3.1a1"}, {"version": "3.0"}], ("3.0", "base-memory")),
        ([{"version": "3.0a1"}, {"version": "3.0a2"}], ("3.0a2", "base-memory")),
        ([{"architecture": "tiny"}, {"architecture": "base"}], ("3.0", "base")),
        ([{"architecture": "huge"}, {"architecture": "tiny"}], ("3.0", "tiny")),
        ([{"architecture": "base"}, {"architecture": "tiny", "version": "3.1"}], ("3.1", "tiny")),
        ([{"architecture": None}], ("3.0", "")),
    ],
)
def test_the_best_model_of_a_pair(rows: list[dict[str, Any]], taken: tuple[str, str]) -> None:
    (found,) = read(*(each for row in rows for each in whole(**row)))
    assert (found.version, found.architecture) == taken


def test_models_of_two_kinds_are_not_mixed() -> None:
    rows = [*whole("model", "vocab", architecture="base"), *whole("lex", architecture="tiny")]
    assert [part.kind for part in read(*rows)[0].parts] == ["model", "vocab"]
    shared = [*whole("model", architecture="base"), *whole("vocab", architecture=None)]
    assert [part.kind for part in read(*shared)[0].parts] == ["model", "vocab"]


@pytest.mark.parametrize(
    "fields",
    [
        {"version": "2.0"},
        {"version": "4.0"},
        {"version": "3.0/../x"},
        {"version": 3},
        {"sourceLanguage": "../en"},
        {"targetLanguage": ""},
        {"attachment": None},
        {"decompressedHash": "short"},
    ],
)
def test_what_cannot_be_taken(fields: dict[str, Any]) -> None:
    assert [model.version for model in read(*whole(**fields)) if model.version != "3"] == []


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("hash", ""),
        ("hash", "zz"),
        ("size", 0),
        ("size", 10**12),
        ("size", "9"),
        ("location", "http://example.org/model"),
        ("location", ""),
        ("location", 5),
    ],
)
def test_a_file_without_checksum_or_size_or_safe_address(name: str, value: object) -> None:
    rows = whole()
    rows[0]["attachment"][name] = value
    assert read(*rows) == []


def test_tags_are_ours() -> None:
    assert read(*whole(targetLanguage="zh-Hant", sourceLanguage="en"))[0].target == "zh-Hant"


@pytest.mark.parametrize("body", [b"", b"{", b"[]", b"null", b'{"data": 5}', b"<html>", b"\xff", b"[" * 9999])
def test_a_list_that_is_none(body: bytes) -> None:
    with pytest.raises(ValueError, match="no list"):
        models(body, FILES, bool)


@pytest.mark.parametrize("rows", [[5], [None], ["x"], [{}], [{"fileType": []}]])
def test_rows_that_are_none(rows: list[Any]) -> None:
    assert models(json.dumps({"data": rows}).encode(), FILES, bool) == []
