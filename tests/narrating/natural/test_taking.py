"""Voices out of files: kept whole, or refused."""

from __future__ import annotations

import json
import struct
from pathlib import Path

import pytest

from accessible_release.errors import MachineLacks, Unusable
from accessible_release.narrating.natural import store, taking
from accessible_release.narrating.natural.hearing import is_heard

MODEL = b"\x08" + bytes(20_000)
STYLE = struct.pack("<256f", *[0.5] * 256)
CONFIG = {"audio": {"sample_rate": 22_050}, "phoneme_id_map": {"a": [1]}, "language": {"code": "en_GB"}}


def kokoro_folder(folder: Path, style: bytes = STYLE) -> Path:
    (folder / "model.onnx").write_bytes(MODEL)
    (folder / "bf_emma.bin").write_bytes(style)
    (folder / "jf_alpha.bin").write_bytes(style)
    return folder


def test_kokoro_from_a_folder(tmp_path: Path) -> None:
    (found,) = taking.install("kokoro", kokoro_folder(tmp_path))
    assert (found.name, found.language) == ("bf_emma", "en-GB")
    store.check(found)
    (found.folder / store.MODEL).write_bytes(MODEL + b"x")
    with pytest.raises(MachineLacks, match="not as it was installed"):
        store.check(found)


def test_a_voice_of_piper(tmp_path: Path) -> None:
    (tmp_path / "en_GB-alba-medium.onnx").write_bytes(MODEL)
    (tmp_path / "en_GB-alba-medium.onnx.json").write_text(json.dumps(CONFIG))
    (found,) = taking.install("piper", tmp_path)
    assert (found.name, found.language) == ("en_GB-alba-medium", "en-GB")


def test_what_is_no_voice_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Unusable, match="no voice of Kokoro"):
        taking.install("kokoro", kokoro_folder(tmp_path, STYLE[:-1]))
    with pytest.raises(Unusable, match="cannot be read"):
        taking.install("piper", tmp_path / "model.onnx")
    assert store.installed("kokoro") == store.installed("piper") == ()


@pytest.mark.parametrize(
    ("words", "heard"),
    [("0123 456 789", True), ("zero one two 3, four five six. Seven 8 nine", True), ("0123 4566 789", False)],
)
def test_a_number_is_heard_only_as_it_is(words: str, heard: bool) -> None:
    assert is_heard("0123456789", words, "en") == heard
