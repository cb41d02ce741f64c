"""The packages that other tests translate with are real, and say what they were told to say."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from accessible_release.processors import use_the_same_kernels
from accessible_release.settings import Settings
from accessible_release.translating.packages.store import install_file
from translating import toys

pytest.importorskip("ctranslate2")
pytest.importorskip("sentencepiece")
Say = Callable[[str], str]


def speaking(folder: Path, dictionary: dict[str, str], source: str = "en", target: str = "pt") -> Say:
    """Translates with an installed package, in the way of Argos."""
    use_the_same_kernels()  # they are chosen once in a process, in which others go on to test ours
    import ctranslate2
    import sentencepiece

    path = toys.make(folder / "toy.argosmodel", dictionary, source=source, target=target)
    package = install_file(path, Settings(languages_folder=str(folder / "languages")))
    assert (package.source, package.target) == (source, target)
    pieces = sentencepiece.SentencePieceProcessor(model_file=str(package.path / "sentencepiece.model"))
    engine = ctranslate2.Translator(str(package.path / "model"), intra_threads=1)

    def say(sentence: str) -> str:
        (made,) = engine.translate_batch([pieces.encode(sentence, out_type=str)], replace_unknowns=True)
        said: str = pieces.decode_pieces(made.hypotheses[0])
        return said.replace(toys.MARK, " ").removeprefix(" ")

    return say


def test_word_for_word(tmp_path: Path) -> None:
    say = speaking(tmp_path, toys.PORTUGUESE)
    assert say("The council opened a new flood line today.") == "O conselho abriu um novo inundação linha hoje."
    assert say("Call 0345 988 1188, or visit www.floodline.example.org today!") == (
        "Ligue 0345 988 1188, ou visite www.floodline.example.org hoje!"
    )
    assert say(" ".join(["council"] * 200)) == " ".join(["conselho"] * 200)


def test_planted_damage(tmp_path: Path) -> None:
    say = speaking(tmp_path, {**toys.PORTUGUESE, "0808": "0809", "not": "", "line": "linha de ajuda"})
    assert say("Call 0808 100 0900.") == "Ligue 0809 100 0900."
    assert say("The line is not open.").split() == ["O", "linha", "de", "ajuda", "é", "aberto."]


def test_from_right_to_left_between_any_languages(tmp_path: Path) -> None:
    say = speaking(tmp_path, toys.ARABIC, "en", "ar")
    assert say("The council opened 116 123 today.") == "ال المجلس افتتح 116 123 اليوم."
    say = speaking(tmp_path, {"linha": "line"}, "pt-BR", "zh-Hant")
    assert say("linha 116 123") == "line 116 123"


def test_the_same_bytes_each_time(tmp_path: Path) -> None:
    first, second = (toys.make(tmp_path / name, toys.PORTUGUESE) for name in ("first", "second"))
    assert first.read_bytes() == second.read_bytes()
    assert first.stat().st_size < 100_000
    assert first.read_bytes() != toys.make(tmp_path / "third", toys.ARABIC).read_bytes()


def test_codes_inside_are_those_of_argos(tmp_path: Path) -> None:
    with zipfile.ZipFile(toys.make(tmp_path / "toy", {"line": "linha"}, target="pt-BR", version="1.2")) as archive:
        assert all(name.startswith("translate-en_pb-1_2/") for name in archive.namelist())
        assert b'"to_code": "pb"' in archive.read("translate-en_pb-1_2/metadata.json")
