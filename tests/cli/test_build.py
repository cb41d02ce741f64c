from __future__ import annotations

import json
import logging
import sys
from pathlib import Path
from typing import Any

import pytest
from conftest import FOLDER, RELEASE, PlugIn, Program
from translating.fakes import BOOK, Fake, book, probed, use

from accessible_release.errors import MachineLacks
from accessible_release.narrating.tone_voice import ToneVoice

OUT = Path("out")
HINT = "Run: pip install espeakng-loader"


def manifest(folder: str = FOLDER) -> dict[str, Any]:
    found: dict[str, Any] = json.loads((OUT / folder / "manifest.json").read_text())
    return found


def mute(*_: object) -> ToneVoice:
    raise MachineLacks("voice-missing", "the speech engine espeak-ng is not installed.", hint=HINT)


def test_every_edition_and_what_leads_to_them(news: Path, program: Program) -> None:
    ran = program("build", news, "-o", OUT)
    assert ran == (
        0,
        f"out/{FOLDER}\n",
        "Speaking: 20 of 20\nMaking editions: 3 of 3\n1 made. Open “out/index.html”.\n",
    )
    assert {each["edition"] for each in manifest()["files"]} == {
        "text",
        "web",
        "audio",
        "report",
        "index",
        "fragment",
        "check",
    }
    assert f'href="{FOLDER}/index.html"' in (OUT / "index.html").read_text()


def test_what_is_said_of_one_of_several_names_it(tmp_path: Path, program: Program) -> None:
    for name in ("one", "two"):
        (tmp_path / f"{name}.md").write_text(f"# Line {name}\n\nThe line is open.\n\n[form](javascript:open())\n")
    asked = ("build", "--edition", "text", "-o", OUT, "--progress", "none")
    ran = program(*asked, tmp_path / "one.md", tmp_path / "two.md")
    said = [line for line in ran.err.splitlines() if "“javascript:" in line]
    assert [line.partition("”: line 5: ")[0].rpartition("/")[2] for line in said] == ["one.md", "two.md"]
    assert program(*asked, tmp_path / "one.md").err.startswith("Please check: line 5: ")


def test_one_edition(news: Path, program: Program) -> None:
    assert program("build", news, "-o", OUT, "--edition", "text").code == 0
    assert sorted(path.name for path in (OUT / FOLDER).iterdir()) == [
        "check.html", f"{FOLDER}.en.standard.txt", "index.html", "manifest.json", "report.html", "report.json",
    ]  # fmt: skip


def test_forms_of_an_older_text_are_taken_away_and_named(news: Path, program: Program) -> None:
    program("build", news, "-o", OUT)
    (OUT / FOLDER / "photo.jpg").write_text("put there by a person")
    news.write_text(RELEASE.replace("day and night", "by day"))
    ran = program("build", news, "-o", OUT, "--edition", "text", "--progress", "none")
    assert ran.code == 0
    gone = [f"{FOLDER}.en.standard.{ending}" for ending in ("html", "mp3", "chapters.json")]
    gone.append("fragment-en-standard.html")
    assert ran.err == f"Removed: {', '.join(gone)} (made of an older text).\n"
    assert {path.suffix for path in (OUT / FOLDER).iterdir()} == {".txt", ".html", ".json", ".jpg"}
    assert not list((OUT / FOLDER).glob("*.standard.html"))


def test_an_edition_that_cannot_be_made(news: Path, program: Program, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("accessible_release.plugins.voice", mute)
    ran = program("build", news, "-o", OUT)
    assert ran.code == 3
    assert ran.out == f"out/{FOLDER}\n"
    assert f"Not made: audio: the speech engine espeak-ng is not installed. {HINT}\n" in ran.err
    why = "the speech engine espeak-ng is not installed."
    assert manifest()["not_made"] == [
        {"edition": "audio", "language": "en", "level": "standard", "why": why, "hint": HINT}
    ]
    check = (OUT / FOLDER / "check.html").read_text()
    assert why in check
    assert HINT in check
    assert why not in (OUT / FOLDER / "index.html").read_text()
    assert (OUT / FOLDER / f"{FOLDER}.en.standard.html").exists()
    assert program("verify", OUT).code == 0


@pytest.mark.parametrize(("option", "content"), [("--lexicon", "no tab"), ("--directory", "= no"), ("--lexicon", None)])
def test_a_list_of_the_house_that_cannot_be_used(
    option: str, content: str | None, news: Path, program: Program
) -> None:
    if content:
        Path("list").write_text(content)
    ran = program("build", news, "-o", OUT, option, "list", "--progress", "none")
    assert ran.code == 2
    assert "list" in ran.err
    assert len(ran.err.splitlines()) == 1
    assert not OUT.exists()


def test_a_voice_that_does_not_speak_the_language(news: Path, program: Program, plug_in: PlugIn) -> None:
    source = """
from accessible_release.errors import MachineLacks
from accessible_release.narrating.tone_voice import ToneVoice

class Dumb(ToneVoice):
    def fingerprint(self, language, voice_name):
        raise MachineLacks("voice-missing", f"there is no voice for {language}.", hint="Install one.")
"""
    sys.path.insert(0, str(plug_in("dumb", source, "voices.dumb = dumb:Dumb")))
    try:
        ran = program("build", news, "-o", OUT, "--voice", "dumb")
    finally:
        sys.path.pop(0)
    assert ran.code == 3
    assert "Not made: audio: there is no voice for en. Install one.\n" in ran.err


def test_a_language_without_spoken_forms(news: Path, program: Program, monkeypatch: pytest.MonkeyPatch) -> None:
    def unknown(*_: object) -> None:
        raise LookupError("no words")

    monkeypatch.setattr("accessible_release.making.narrate", unknown)
    ran = program("build", news, "-o", OUT)
    assert ran.code == 3
    assert "Not made: audio: there are no spoken forms for the language “en”." in ran.err


@pytest.mark.parametrize(("option", "name"), [("--edition", "braile"), ("--voice", "espeek")])
def test_a_name_that_nothing_has(option: str, name: str, news: Path, program: Program) -> None:
    ran = program("build", news, "-o", OUT, option, name, voice=None)
    assert ran.code == 2
    assert f"there is no “{name}” among the {option[2:]}s. " in ran.err
    assert "There are: " in ran.err
    assert not OUT.exists()


def test_a_helpline_is_missing(program: Program) -> None:
    text = b"# Man jailed for child sexual abuse\n\nHe was jailed at Ipswich Crown Court today.\n"
    ran = program("build", "-", "-o", OUT, stdin=text)
    assert ran.code == 1
    assert "gives no helpline" in ran.err
    assert "--no-helpline" in ran.err
    assert not OUT.exists()
    assert program("build", "-", "-o", OUT, "--edition", "text", "--no-helpline", stdin=text).code == 0


def test_the_last_good_set_stays_when_a_release_turns_bad(news: Path, program: Program) -> None:
    program("build", news, "-o", OUT, "--edition", "text")
    before = {path: path.read_bytes() for path in OUT.rglob("*") if path.is_file()}
    news.write_text(RELEASE.replace("0345 988 1188", "O345 988 ll88"))
    assert program("build", news, "-o", OUT, "--edition", "text").code == 1
    news.write_text("")
    assert program("build", news, "-o", OUT, "--edition", "text").code == 2
    assert {path: path.read_bytes() for path in OUT.rglob("*") if path.is_file()} == before


def test_a_release_that_has_not_changed_says_again_what_to_check(news: Path, program: Program) -> None:
    news.write_text(RELEASE.replace("published:", "published: 2026-11-01\npublished:"))
    first = program("build", news, "-o", OUT, "--edition", "text", "--to", "en-GB")
    again = program("build", news, "-o", OUT, "--edition", "text", "--to", "en-GB")
    assert (again.code, again.out) == (first.code, first.out)
    checks = [[line for line in ran.err.splitlines() if line.startswith("Please check")] for ran in (first, again)]
    assert checks[0] == checks[1]
    assert len(checks[0]) == 2
    assert first.err.splitlines()[-1] == "1 made, 1 to check. Open “out/index.html”."
    assert again.err.splitlines()[-1] == "1 unchanged, 1 to check. Open “out/index.html”."


def test_a_summary_at_the_end(news: Path, tmp_path: Path, program: Program) -> None:
    program("build", news, "-o", OUT, "--edition", "text")
    (tmp_path / "other.md").write_text(RELEASE.replace("Flood line", "Zoo"))
    (tmp_path / "poor.md").write_text("")
    ran = program("build", tmp_path, "-o", OUT, "--edition", "text")
    assert ran.code == 1
    said = "1 made, 1 unchanged, 1 failed. Open “out/index.html” and “out/batch-report.html”."
    assert ran.err.splitlines()[-1] == said
    assert "failed" not in program("build", tmp_path, "-o", OUT, "--edition", "text", "--progress", "none").err
    alone = program("build", tmp_path / "poor.md", "-o", OUT, "--edition", "text")
    assert len(alone.err.splitlines()) == 1


def test_again_makes_what_has_not_changed(news: Path, program: Program) -> None:
    program("build", news, "-o", OUT, "--edition", "text")
    assert program("build", news, "-o", OUT, "--edition", "text", "--again").err.startswith(
        "Making editions: 1 of 1\n1 made."
    )


def test_standard_input_cannot_be_watched(program: Program) -> None:
    ran = program("build", "-", "-o", OUT, "--watch", stdin=RELEASE.encode())
    assert (ran.code, ran.out) == (2, "")
    assert "Standard input cannot be watched." in ran.err
    assert not OUT.exists()


def test_several_inputs_are_named_one_after_another(news: Path, tmp_path: Path, program: Program) -> None:
    (tmp_path / "zoo.md").write_text(RELEASE.replace("Flood line", "Zoo"))
    ran = program("build", tmp_path, news, "-o", OUT, "--edition", "text")
    assert ran.code == 0
    assert ran.err.splitlines() == [
        f"Release 1 of 2: “{news}”", "Making editions: 1 of 1",
        f"Release 2 of 2: “{tmp_path / 'zoo.md'}”", "Making editions: 1 of 1",
        "2 made. Open “out/index.html” and “out/batch-report.html”.",
    ]  # fmt: skip
    assert ran.out.splitlines() == [f"out/{FOLDER}", "out/zoo-opens"]


def test_inputs_that_fail_alike_end_with_their_code(program: Program) -> None:
    ran = program("build", "nix.md", "nox.md", "-o", OUT, "--progress", "none")
    assert ran.code == 2
    assert len(ran.err.splitlines()) == 2


def test_a_new_title_does_not_leave_the_old_one_in_silence(news: Path, program: Program) -> None:
    program("build", news, "-o", OUT, "--edition", "text")
    news.write_text(RELEASE.replace("Flood line opens", "Flood line closes"))
    ran = program("build", news, "-o", OUT, "--edition", "text", "--progress", "none")
    assert ran.code == 0
    assert ran.out == "out/flood-line-closes\n"
    told = f"Please check: “news.md” was published before, in “out/{FOLDER}”. Delete what is out of date.\n"
    assert ran.err == told
    assert (OUT / FOLDER / "manifest.json").exists()


def test_two_files_of_one_name_keep_their_folders(tmp_path: Path, program: Program) -> None:
    for place, words in (("may", "by day"), ("june", "by night")):
        (tmp_path / place).mkdir()
        (tmp_path / place / "news.md").write_text(RELEASE.replace("day and night", words))
    both = [tmp_path / place / "news.md" for place in ("may", "june")]
    first = program("build", *both, "-o", OUT, "--edition", "text", "--progress", "none")
    assert len(set(first.out.split())) == 2
    assert first.err == ""
    again = program("build", *reversed(both), "-o", OUT, "--edition", "text", "--progress", "none")
    assert again.out.split() == first.out.split()[::-1]


def test_three_copies_get_three_folders(tmp_path: Path, program: Program) -> None:
    for name in "abc":
        (tmp_path / f"{name}.md").write_text(RELEASE)
    ran = program("build", tmp_path, "-o", OUT, "--edition", "text")
    assert len(set(ran.out.split())) == 3
    assert ran.out.split()[2].endswith("-2")
    assert program("build", tmp_path, "-o", OUT, "--edition", "text").out == ran.out


def test_one_file_named_twice_is_made_once(news: Path, program: Program) -> None:
    ran = program("build", news, news.parent, "-o", OUT, "--edition", "text")
    assert ran.out == f"out/{FOLDER}\n"


def test_a_folder_of_somebody_else_is_left_alone(news: Path, program: Program) -> None:
    (OUT / FOLDER).mkdir(parents=True)
    (OUT / FOLDER / "index.html").write_text("precious")
    (OUT / FOLDER / "photo.jpg").write_text("precious")
    ran = program("build", news, "-o", OUT, "--edition", "text")
    assert ran.code == 0
    assert ran.out.startswith(f"out/{FOLDER}-")
    assert (OUT / FOLDER / "index.html").read_text() == "precious"


def test_a_home_page_of_somebody_else_is_not_overwritten(news: Path, program: Program) -> None:
    OUT.mkdir()
    (OUT / "index.html").write_text("precious")
    ran = program("build", news, "-o", OUT)
    assert ran.code == 2
    assert "there is already index.html in it, and no release to which it leads" in ran.err
    assert (OUT / "index.html").read_text() == "precious"
    assert not (OUT / FOLDER).exists()


def test_a_broken_manifest_is_replaced(news: Path, program: Program) -> None:
    program("build", news, "-o", OUT, "--edition", "text")
    (OUT / FOLDER / "manifest.json").write_text("{")
    assert program("build", news, "-o", OUT, "--edition", "text").code == 2  # nothing says whose index.html that is
    for name in ("index.html", "check.html"):
        (OUT / name).unlink()
    assert program("build", news, "-o", OUT, "--edition", "text").out == f"out/{FOLDER}\n"
    assert program("verify", OUT).code == 0


@pytest.mark.parametrize("debug", [False, True])
def test_a_bug_is_one_line_unless_somebody_asks(
    debug: bool, news: Path, program: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> None:
        raise KeyError("words of the release")

    monkeypatch.setattr("accessible_release.pipeline.find_contacts", broken)
    ran = program("build", news, "-o", OUT, *(["--debug"] if debug else []))
    logging.getLogger("accessible_release").setLevel(logging.NOTSET)
    assert ran.code == 3
    assert ran.err.startswith(
        f"Error: “{news}”: something failed that should not (KeyError). Run it again with --debug"
    )
    assert ("Traceback" in ran.err) == debug
    assert ("words of the release" in ran.err) == debug


def test_settings_from_the_folder_and_a_file(news: Path, program: Program) -> None:
    Path("accessible-release.toml").write_text('regions = ["IE"]\n')
    assert program("build", news, "-o", OUT).code == 0
    assert manifest()["settings"]["regions"] == ["IE"]
    Path("house.toml").write_text('regions = ["US"]\nrate = 120\n')
    assert program("build", news, "-o", OUT, "--settings", "house.toml", "--rate", "130").code == 0
    assert manifest()["settings"]["regions"] == ["US"]
    assert manifest()["settings"]["rate"] == 130


@pytest.mark.parametrize(
    ("content", "says"),
    [
        ("vioce = 'tone'", "“house.toml”: there is no setting “vioce”. Did you mean voice?"),
        ("rate = 'fast'", "“house.toml”: the setting rate takes a whole number (at least one), not “fast”."),
        ("rate = ", "“house.toml”: not valid TOML"),
        (None, "“house.toml”: cannot read the settings: No such file or directory."),
    ],
)
def test_settings_that_cannot_be_used(content: str | None, says: str, news: Path, program: Program) -> None:
    if content:
        Path("house.toml").write_text(content)
    ran = program("build", news, "-o", OUT, "--settings", "house.toml")
    assert ran.code == 2
    assert ran.err.startswith(f"Error: {says}")
    assert len(ran.err.splitlines()) == 1
    assert not OUT.exists()


@pytest.fixture
def no_translator(monkeypatch: pytest.MonkeyPatch) -> None:
    """A computer without any engine that translates."""
    for module in ("argos", "firefox"):
        monkeypatch.setattr(f"accessible_release.translating.{module}.find_spec", lambda *_: None)


@pytest.mark.usefixtures("no_translator")
@pytest.mark.parametrize(
    ("language", "name", "install"),
    [
        ("pt", "Portuguese", "pip install 'accessible-release[portuguese]'"),
        (
            "pl",
            "Polish",
            "pip install 'accessible-release[translate-light]', then accessible-release languages install pl",
        ),
    ],
)
def test_without_any_engine_the_rest_is_made_and_the_cure_is_named(
    language: str, name: str, install: str, news: Path, program: Program
) -> None:
    ran = program("build", news, "-o", OUT, "--to", language, "--progress", "none")
    assert (ran.code, ran.out) == (3, f"out/{FOLDER}\n")
    why = f"nothing is installed that translates from English to {name}."
    assert ran.err == f"Not made: text, web, audio ({language}): {why} Install it with: {install}\n"
    assert {each["edition"] for each in manifest()["files"]} == {
        "text",
        "web",
        "audio",
        "report",
        "index",
        "fragment",
        "check",
    }
    assert {each["language"] for each in manifest()["files"]} == {"en"}
    assert [(each["edition"], each["language"], each["why"]) for each in manifest()["not_made"]] == [
        (edition, language, why) for edition in ("text", "web", "audio")
    ]
    assert why in (OUT / FOLDER / "check.html").read_text("utf-8")
    assert program("verify", OUT).code == 0


def test_every_edition_in_another_language(news: Path, program: Program, monkeypatch: pytest.MonkeyPatch) -> None:
    use(monkeypatch, Fake(probed(book(BOOK))))
    monkeypatch.setenv("ACCESSIBLE_RELEASE_TRANSLATORS", "fake")
    ran = program("build", news, "-o", OUT, "--to", "pt-BR,pt", "--edition", "text", "--edition", "web")
    assert ran.code == 0
    assert "Translating: 2 of 2\n" in ran.err
    made = {each["path"] for each in manifest()["files"]}
    for language in ("en", "pt", "pt-BR"):
        for ending in ("txt", "html"):
            name = f"{FOLDER}.{language}.standard.{ending}"
            assert name in made
            text = (OUT / FOLDER / name).read_text("utf-8")
            assert text.count("0345 988 1188" if ending == "txt" else "tel:+443459881188") >= 2
            assert ("Tradução automática" in text) == (language != "en")
    assert [(each["language"], each["engine"], each["model"]) for each in manifest()["translations"]] == [
        ("pt-BR", "fake", "fake 1 en pt"), ("pt", "fake", "fake 1 en pt"),
    ]  # fmt: skip
    assert program("verify", OUT).code == 0


@pytest.mark.parametrize(
    ("wanted", "told"), [("en", "en"), ("EN_gb", "en-GB"), ("en,en-GB,pt", "en, en-GB"), ("en-GB,EN-gb", "en-GB")]
)
def test_nothing_is_translated_to_the_language_of_the_release(
    wanted: str, told: str, news: Path, program: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    use(monkeypatch, Fake(probed(book(BOOK))))
    monkeypatch.setenv("ACCESSIBLE_RELEASE_TRANSLATORS", "fake")
    ran = program("build", news, "-o", OUT, "--to", wanted, "--edition", "text", "--progress", "none")
    assert ran.code == 0
    assert ran.err == f"Please check: nothing was translated to {told}: the release is already in English.\n"
    assert [each["language"] for each in manifest()["translations"]] == ["pt"] * wanted.count("pt")


def test_tags_in_any_spelling(news: Path, program: Program, monkeypatch: pytest.MonkeyPatch) -> None:
    use(monkeypatch, Fake(probed(book(BOOK))))
    monkeypatch.setenv("ACCESSIBLE_RELEASE_TRANSLATORS", "fake")
    Path("accessible-release.toml").write_text('to = ["PT_br", "pt-BR"]\n', encoding="utf-8")
    for more in ((), ("--to", "pt_BR")):
        assert program("build", news, "-o", OUT, *more, "--edition", "text").code == 0
        assert [each["language"] for each in manifest()["translations"]] == ["pt-BR"]
        assert manifest()["settings"]["to"] == ["pt-BR"]


@pytest.mark.parametrize("language", ["xx-nonsense", "pt,xx-nonsense", "klingon"])
def test_what_is_no_language(language: str, news: Path, program: Program) -> None:
    ran = program("build", news, "-o", OUT, "--to", language)
    assert ran.code == 2
    assert ran.err.startswith(
        f"Error: there is no language “{language.rpartition(',')[2]}”. A language is named by its tag"
    )
    assert not OUT.exists()


def test_a_language_without_phrases(news: Path, program: Program) -> None:
    ran = program("build", news, "-o", OUT, "--to", "nl", "--edition", "text", "--progress", "none")
    assert ran.code == 3
    assert ran.err.startswith("Not made: text (nl): there are no phrases for Dutch, so it would have no helpline card.")
    assert (OUT / FOLDER / f"{FOLDER}.en.standard.txt").exists()
