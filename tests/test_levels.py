from __future__ import annotations

import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from translating.fakes import BOOK, Fake, book, gibberish, probed, use

from accessible_release import levels
from accessible_release.batch import build
from accessible_release.errors import MachineLacks, Unusable
from accessible_release.levels import Versions, check_levels, versions
from accessible_release.model import Release
from accessible_release.pipeline import understand
from accessible_release.provenance import Checked
from accessible_release.settings import Settings

OUT = Path("out")
BOTH = Settings(editions=("text",), voice="tone")


def test_both_levels_from_one_release(news: Path) -> None:
    found = versions(understand(str(news), BOTH), BOTH)
    assert [each.level for each in found.releases] == ["standard", "easy"]
    assert found.simplified is not None
    assert found.lacking == ()


@pytest.mark.parametrize(("wanted", "made"), [(("easy",), ["easy"]), (("standard",), ["standard"])])
def test_one_level(wanted: tuple[str, ...], made: list[str], news: Path) -> None:
    settings = replace(BOTH, levels=wanted)
    assert [each.level for each in versions(understand(str(news), settings), settings).releases] == made


def test_a_level_that_is_none() -> None:
    with pytest.raises(Unusable, match="there is no level “simple”"):
        check_levels(replace(BOTH, levels=("simple",)))


def test_a_language_without_rules(news: Path) -> None:
    release = replace(understand(str(news), BOTH), language="de")
    found = versions(release, BOTH)
    assert [each.level for each in found.releases] == ["standard"]
    assert [(each.level, each.why) for each in found.lacking] == [
        ("easy", "there are no rules for simplifying the language “de”.")
    ]


def test_without_a_parser_the_rest_is_made_and_the_cure_is_named(news: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def lacking(*_: object) -> None:
        raise MachineLacks("parser-missing", "the parser is not installed.", hint="Install it.")

    monkeypatch.setattr(levels, "machine_draft", lacking)
    (outcome,) = build([str(news)], OUT, BOTH)
    assert [(each.edition, each.level, each.hint) for each in outcome.not_made] == [("text", "easy", "Install it.")]
    assert outcome.exit_code == 3
    assert outcome.folder is not None
    assert (outcome.folder / "report.html").is_file()


def test_the_easy_edition_has_files_of_its_own_and_a_report(news: Path) -> None:
    (outcome,) = build([str(news)], OUT, BOTH)
    assert outcome.files == (
        "flood-line-opens.en.standard.txt",
        "flood-line-opens.en.easy.txt",
        "report.html",
        "report.json",
        "index.html",
        "check.html",
    )
    assert outcome.folder is not None
    text = (outcome.folder / "flood-line-opens.en.easy.txt").read_text("utf-8")
    assert "Easy-read draft. A computer helped to write this. A person must check it." in text
    assert text.count("0345 988 1188") >= 2
    assert "“We are here for you,” said Ann Lee, flood manager." in text


@pytest.mark.parametrize("level", ["standard", "easy"])
def test_the_parser_is_loaded_only_where_it_is_needed(level: str, news: Path) -> None:
    code = (
        "import sys; from pathlib import Path; from accessible_release.batch import build; "
        "from accessible_release.settings import Settings; "
        f"list(build([sys.argv[1]], Path('out'), Settings(editions=('text',), levels=({level!r},)))); "
        "print('spacy' in sys.modules)"
    )
    ran = subprocess.run([sys.executable, "-c", code, news], capture_output=True, text=True, check=True)
    assert ran.stdout.strip() == str(level == "easy")


def told(release: Release, settings: Settings) -> tuple[Versions, list[tuple[int, int]]]:
    """The versions, and what was told on the way."""
    steps: list[tuple[int, int]] = []
    return versions(release, settings, lambda made, total: steps.append((made, total))), steps


@pytest.fixture
def translating(monkeypatch: pytest.MonkeyPatch) -> Settings:
    use(monkeypatch, Fake(probed(book(BOOK))))
    return replace(BOTH, levels=("standard",), translators=("fake",), to=("pt-BR", "pt"))


def test_a_release_in_other_languages(news: Path, translating: Settings) -> None:
    found, steps = told(understand(str(news), translating), translating)
    assert [(each.language, each.level) for each in found.releases] == [
        ("en", "standard"),
        ("pt-BR", "standard"),
        ("pt", "standard"),
    ]
    assert [each.release for each in found.translated] == list(found.releases[1:])
    assert steps == [(1, 2), (2, 2)]
    assert found.lacking == ()
    assert found.language == "en"


def test_numbers_are_spoken_in_the_language(news: Path, translating: Settings) -> None:
    release = understand(str(news), translating)
    (phone,) = versions(release, translating).releases[1].contacts[0].phones
    (own,) = release.contacts[0].phones
    assert phone.spoken == "zero três quatro cinco, nove oito oito, um um oito oito"
    assert replace(phone, spoken=own.spoken) == own


def test_a_language_that_cannot_be_had_leaves_the_others(news: Path, translating: Settings) -> None:
    found, steps = told(understand(str(news), translating), replace(translating, to=("pl", "pt", "nl")))
    assert [each.language for each in found.releases] == ["en", "pt"]
    assert [(each.language, each.level) for each in found.lacking] == [("pl", "standard"), ("nl", "standard")]
    assert "languages install pl" in found.lacking[0].hint
    assert steps == [(1, 3), (2, 3), (3, 3)]


def test_who_checked_the_easy_text_has_not_checked_its_translation(news: Path, translating: Settings) -> None:
    release = replace(understand(str(news), translating), checked=Checked("Jo Smith, Officer", "2026-12-02"))
    english, portuguese, *_ = versions(release, translating).releases
    assert english.checked is not None
    assert portuguese.checked is None


def test_the_language_of_the_release_is_not_translated(news: Path, translating: Settings) -> None:
    found, steps = told(understand(str(news), translating), replace(translating, to=("en",)))
    assert ([each.language for each in found.releases], found.translated, steps) == (["en"], (), [])


def test_each_level_in_each_language(news: Path, translating: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    use(monkeypatch, Fake(gibberish))
    settings = replace(translating, levels=("standard", "easy"), to=("pt",))
    found, steps = told(understand(str(news), settings), settings)
    assert [(each.language, each.level) for each in found.releases] == [
        ("en", "standard"), ("en", "easy"), ("pt", "standard"), ("pt", "easy"),
    ]  # fmt: skip
    assert steps[-1] == (2, 2)
    assert len({each.signature for each in found.translated}) == 2


@pytest.mark.parametrize("tag", ["xx-nonsense", "klingon", "pt_", "pt-", "en us", "-"])
def test_a_language_that_is_none(tag: str) -> None:
    with pytest.raises(Unusable, match="there is no language"):
        check_levels(replace(BOTH, to=("pt", tag)))
    check_levels(replace(BOTH, to=("pt", "pt-BR", "cy")))
