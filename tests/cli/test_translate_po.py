"""The translation file beside a release: written, edited, built from, signed, learnt from."""

from __future__ import annotations

import json
from pathlib import Path

import polib
import pytest
from conftest import FOLDER, RELEASE, Program
from translating.fakes import BOOK, Fake, book, probed, use
from translating.po.samples import approve

TO = ("--to", "pt-BR")


@pytest.fixture(autouse=True)
def fake(monkeypatch: pytest.MonkeyPatch) -> Fake:
    """The engine that is installed."""
    made = Fake(probed(book(BOOK)))
    use(monkeypatch, made)
    monkeypatch.setenv("ACCESSIBLE_RELEASE_TRANSLATORS", "fake")
    return made


@pytest.fixture
def file(news: Path, program: Program) -> Path:
    ran = program("translate", "--po", *TO, news)
    assert ran.code == 0, ran.err
    return Path(ran.out.strip())


def built(program: Program, news: Path, *more: str) -> tuple[int, str, str]:
    ran = program("build", *TO, "--edition", "text", *more, "-o", "out", news)
    made = Path("out") / FOLDER / f"{FOLDER}.pt-BR.standard.txt"
    return ran.code, made.read_text("utf-8") if made.exists() else "", ran.err


def test_a_new_file(news: Path, program: Program) -> None:
    ran = program("translate", "--po", *TO, news)
    assert (ran.code, ran.out) == (0, f"{news.with_name('news.pt-BR.po')}\n")
    assert ran.err == "7 parts: 0 approved, 7 to approve, 0 without a translation.\n"
    theirs = polib.pofile(str(news.with_name("news.pt-BR.po")))
    assert [(each.msgctxt, each.msgid, each.fuzzy) for each in theirs][:2] == [
        ("title", "Flood line opens", True),
        ("s0002", "The council opened a flood line today.", True),
    ]
    assert [each.msgctxt for each in theirs] == [
        "title",
        "s0002",
        "s0003",
        "s0004",
        "s0004/2",
        "s0005",
        "role: flood manager",
    ]
    call = theirs.find("s0005", by="msgctxt")
    assert call.msgstr == "Ligue grátis para a Floodline, 0345 988 1188, ou visite www.floodline.example.org."
    assert "must stay as it is: Floodline · 0345 988 1188 · www.floodline.example.org" in call.comment.replace(
        "\n", " "
    )
    assert theirs.metadata["Language"] == "pt_BR"


def test_what_the_gate_found_stands_beside_the_part_the_worst_first(news: Path, program: Program, fake: Fake) -> None:
    fake.says = probed(book({**BOOK, "It is open day and night.": "Não está aberta."}))
    ran = program("translate", "--po", *TO, news)
    assert "1 without a translation" in ran.err
    entry = polib.pofile(ran.out.strip()).find("s0003", by="msgctxt")
    assert (entry.msgstr, entry.fuzzy) == ("", False)
    assert entry.comment.startswith("MUST BE CHECKED: It stays in its own language: a denial was brought in.")


def test_a_second_time_nothing_is_written(news: Path, file: Path, program: Program) -> None:
    before = file.stat().st_mtime_ns, file.read_bytes()
    assert program("translate", "--po", *TO, news).code == 0
    assert (file.stat().st_mtime_ns, file.read_bytes()) == before


def test_no_word_of_a_person_is_lost(news: Path, file: Path, program: Program) -> None:
    approve(file, s0002="O conselho abriu hoje uma linha nova.", s0003="Sempre aberta.")
    news.write_text(
        RELEASE.replace("opened a flood line today. It is open day and night.", "opened a new flood line today.")
    )
    ran = program("translate", "--po", *TO, news)
    assert "5 approved" in ran.err
    theirs = polib.pofile(str(file))
    changed = theirs.find("s0002", by="msgctxt")
    assert (changed.msgstr, changed.fuzzy) == ("O conselho abriu hoje uma linha nova.", True)
    assert changed.previous_msgid == "The council opened a flood line today."
    assert [(each.msgid, each.msgstr) for each in theirs.obsolete_entries()] == [
        ("It is open day and night.", "Sempre aberta.")
    ]


def test_what_is_built(news: Path, file: Path, program: Program) -> None:
    approve(file, title="Linha de inundações", s0003="Sempre aberta.")
    code, text, err = built(program, news)
    assert code == 0
    assert "Please check" not in err
    assert "Linha de inundações" in text
    assert "Sempre aberta." in text
    assert "Ainda não verificada por uma pessoa." in text


def test_signed_built_changed_and_signed_again(news: Path, file: Path, program: Program) -> None:
    ran = program("sign", "--level", "standard", *TO, "--as", "Ana Silva, tradutora", news)
    assert (ran.code, ran.out) == (1, "")
    assert "it cannot be signed yet: title: not approved; s0002: not approved" in ran.err
    approve(file)
    ran = program("sign", "--level", "standard", "--to", "pt_br", "--as", "Ana Silva, tradutora", news)
    assert (ran.code, ran.out) == (0, f"{file}\n")
    assert ran.err == f"Next, make the editions: accessible-release build --to pt_br {news}\n"
    code, text, _ = built(program, news)
    assert code == 0
    assert "Tradução. Idioma original: inglês. Verificada por Ana Silva, tradutora, " in text
    assert "Translated from English. Checked by Ana Silva, tradutora, " in text
    manifest = json.loads((Path("out") / FOLDER / "manifest.json").read_text("utf-8"))
    assert manifest["translations"][0]["checked_by"] == "Ana Silva, tradutora"
    (checked,) = manifest["checked"]
    assert (checked["by"], checked["on"]) == ("Ana Silva, tradutora", manifest["translations"][0]["checked_on"])
    assert (checked["language"], checked["level"]) == ("pt-BR", "standard")
    assert "its own words in pt-BR: checked by Ana Silva, tradutora" in program("status", news).out

    theirs = approve(file, s0003="Sempre aberta.")
    code, text, err = built(program, news)
    assert code == 1
    told = "“news.pt-BR.po” is a draft again: its words were changed after it was signed."
    assert told in err
    assert told in (Path("out") / FOLDER / "check.html").read_text("utf-8")
    assert "Ainda não verificada por uma pessoa." in text
    assert "Sempre aberta." in text
    assert built(program, news, "--draft")[0] == 0
    ran = program("status", news)
    assert ran.code == 1
    assert "a draft again: its words were changed after it was signed" in ran.out
    assert theirs.metadata["X-Checked-By"] == "Ana Silva, tradutora"
    ran = program("sign", "--level", "standard", *TO, "--as", "Rui Costa", news)
    assert "takes the place of the one of Ana Silva, tradutora, " in ran.err
    assert "Verificada por Rui Costa" in built(program, news)[1]


def test_a_wrong_number_in_an_approved_part_stops_that_edition_and_no_other(
    news: Path, file: Path, program: Program
) -> None:
    approve(file, s0005="Ligue grátis para a Floodline, 0345 988 1189, ou visite www.floodline.example.org.")
    code, text, err = built(program, news)
    assert (code, text) == (1, "")
    assert "Not made: text (pt-BR): “news.pt-BR.po”: the approved translation gets facts wrong: s0005: " in err
    assert "“0345 988 1188” was lost or changed" in err
    assert (Path("out") / FOLDER / f"{FOLDER}.en.standard.txt").exists()
    ran = program("sign", "--level", "standard", *TO, "--as", "Ana", news)
    assert (ran.code, "s0005" in ran.err) == (1, True)
    ran = program("translate", *TO, news)
    assert (ran.code, ran.out) == (1, "")
    assert "gets facts wrong: s0005" in ran.err


def test_a_wrong_number_in_the_memory_stops_as_hard(tmp_path: Path, news: Path, program: Program) -> None:
    row = "pt\tIt is open day and night.\tAberta 25 horas.\tAna\n"
    (tmp_path / "approved.tsv").write_text(f"language\tsource\ttranslation\tapproved by\n{row}", encoding="utf-8")
    code, text, err = built(program, news, "--memory", str(tmp_path / "approved.tsv"))
    assert (code, text) == (1, "")
    assert "approved.tsv”: the approved translation gets facts wrong: s0003: " in err
    assert "the number 25 was added" in err
    ran = program(
        "translate", *TO, "--lines", "--memory", tmp_path / "approved.tsv", "-", stdin=b"It is open day and night.\n"
    )
    assert (ran.code, "line 1: " in ran.err) == (1, True)


def test_what_people_approved_becomes_memory(tmp_path: Path, news: Path, file: Path, program: Program) -> None:
    memory = tmp_path / "approved.tsv"
    approve(file, s0003="Sempre aberta, dia e noite.")
    program("sign", "--level", "standard", *TO, "--as", "Ana Silva", news)
    learn = ("translate", "--po", "--learn", "--memory", memory, *TO)
    ran = program(*learn, news)
    assert "The memory has learnt 7 sentences." in ran.err
    assert "pt-BR\tIt is open day and night.\tSempre aberta, dia e noite.\tAna Silva\n" in memory.read_text("utf-8")
    assert "has learnt 0 sentences" in program(*learn, news).err

    other = news.with_name("other.md")
    other.write_text("# Flood line opens\n\nIt is open day and night.\n", encoding="utf-8")
    ran = program("translate", "--po", "--memory", memory, *TO, other)
    assert "2 parts: 2 approved" in ran.err
    approve(other.with_name("other.pt-BR.po"), s0002="Aberta.")
    ran = program(*learn, other)
    assert "Please check: the memory has other words for: s0002." in ran.err
    assert "Aberta." not in memory.read_text("utf-8")


def test_another_place_and_standard_input(tmp_path: Path, program: Program) -> None:
    place = tmp_path / "there.po"
    ran = program("translate", "--po", *TO, "-o", place, "-", stdin=RELEASE.encode())
    assert (ran.code, ran.out) == (0, f"{place}\n")
    ran = program("translate", "--po", *TO, "-", stdin=RELEASE.encode())
    assert (ran.code, ran.err) == (
        2,
        "Error: standard input has no folder. Say where the translation goes: -o FILE\n",
    )


@pytest.mark.parametrize(
    ("more", "fault"),
    [
        (("--po", "--lines"), "--po does not go with --lines or --flags."),
        (("--po", "--flags"), "--po does not go with --lines or --flags."),
        (("--learn",), "--output and --learn go with --po."),
        (("-o", "x.po"), "--output and --learn go with --po."),
        (("--po", "--learn"), "no memory is named that could learn. Name one: --memory FILE"),
    ],
)
def test_options_that_do_not_go_together(more: tuple[str, ...], fault: str, news: Path, program: Program) -> None:
    ran = program("translate", *more, *TO, news)
    assert (ran.code, ran.out) == (2, "")
    assert fault in ran.err


def test_a_broken_file_is_never_overwritten(news: Path, file: Path, program: Program) -> None:
    file.write_text('msgid "a\n', encoding="utf-8")
    for ran in (program("translate", "--po", *TO, news), program("build", *TO, "-o", "out", news)):
        assert ran.code == 2
        assert "news.pt-BR.po”: line 1: this is no line of a translation" in ran.err
    assert file.read_text("utf-8") == 'msgid "a\n'


def test_without_an_engine_people_fill_it(news: Path, program: Program, monkeypatch: pytest.MonkeyPatch) -> None:
    use(monkeypatch)
    ran = program("translate", "--po", "--to", "cy", "--translator", "memory", news)
    assert ran.err == "7 parts: 0 approved, 0 to approve, 7 without a translation.\n"
    theirs = polib.pofile(ran.out.strip())
    assert theirs.find("title", by="msgctxt").msgstr == ""


def test_the_easy_read_text(news: Path, program: Program) -> None:
    ran = program("translate", "--po", "--level", "easy", "--to", "pt", news)
    assert (ran.code, ran.out) == (0, f"{news.with_name('news.easy.pt.po')}\n")
    theirs = polib.pofile(ran.out.strip())
    assert "What this is about" not in [each.msgid for each in theirs]  # fixed words of ours
    assert theirs.find("title", by="msgctxt").msgid == "Flood line opens"
    assert "easy read in pt: a draft; " in program("status", news).out


def test_the_status_of_much_that_is_to_do_is_short(tmp_path: Path, program: Program) -> None:
    release = tmp_path / "long.md"
    release.write_text("# Open\n\n" + "".join(f"- Line {number} is open.\n" for number in range(20)), encoding="utf-8")
    program("translate", "--po", "--to", "pt", release)
    shown = program("status", release).out
    assert "its own words in pt: a draft; 21 to answer\n  title: not translated\n" in shown
    assert shown.endswith("  and 11 more; --json lists all\n")
    (record,) = [each for each in json.loads(program("status", "--json", release).out) if each["language"] == "pt"]
    assert len(record["to_do"]) == 21


def test_there_is_nothing_to_sign(news: Path, program: Program) -> None:
    ran = program("sign", "--level", "standard", "--to", "pl", "--as", "Ana", news)
    assert ran.code == 2
    assert "there is no translation beside this release: “news.pl.po”." in ran.err
    assert "accessible-release translate --po --to pl news.md" in ran.err


def test_a_language_that_nothing_can_be_published_in(news: Path, program: Program) -> None:
    ran = program("translate", "--po", "--to", "ja", news)
    assert ran.code == 3
    assert "there are no phrases for Japanese" in ran.err
    assert not news.with_name("news.ja.po").exists()
    news.with_name("news.ja.po").write_bytes(b'msgid ""\nmsgstr "Language: ja\\n"\n')
    assert program("status", news).code == 0
