from __future__ import annotations

import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from accessible_release import levels
from accessible_release.errors import MachineLacks, Unusable
from accessible_release.levels import check_levels, versions
from accessible_release.pipeline import build, understand
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

    monkeypatch.setattr(levels, "simplify", lacking)
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
    )
    assert outcome.folder is not None
    text = (outcome.folder / "flood-line-opens.en.easy.txt").read_text("utf-8")
    assert "Easy-read draft. A computer helped to write this. A person must check it." in text
    assert text.count("0345 988 1188") >= 2
    assert "“We are here for you,” said Ann Lee, flood manager." in text


@pytest.mark.parametrize("level", ["standard", "easy"])
def test_the_parser_is_loaded_only_where_it_is_needed(level: str, news: Path) -> None:
    code = (
        "import sys; from pathlib import Path; from accessible_release.pipeline import build; "
        "from accessible_release.settings import Settings; "
        f"list(build([sys.argv[1]], Path('out'), Settings(editions=('text',), levels=({level!r},)))); "
        "print('spacy' in sys.modules)"
    )
    ran = subprocess.run([sys.executable, "-c", code, news], capture_output=True, text=True, check=True)
    assert ran.stdout.strip() == str(level == "easy")
