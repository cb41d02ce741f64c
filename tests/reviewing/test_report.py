from __future__ import annotations

import json
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path
from typing import Any, get_args

import pytest

from accessible_release.analysis.spans.marking import Fact
from accessible_release.checking.translated.frame import Frame
from accessible_release.levels import versions
from accessible_release.manifest import Missing
from accessible_release.model import Release
from accessible_release.pipeline import understand
from accessible_release.provenance import Origin
from accessible_release.reviewing import plots, report
from accessible_release.reviewing.report import WAYS, Run, page, runs
from accessible_release.reviewing.review import Review
from accessible_release.settings import Settings
from accessible_release.translating import Flag, Part, Translated
from accessible_release.translating.rendering import How, Rendering

RELEASE = """---
title: New clinic opens
site_name: Example Health
date: 2026-11-03
---

The new clinic (in Mill Road) will assist at least 1,200 patients, and it is open every day of the week.

"Staff will assist patients. The clinic was built by local firms," said Ann Marsh, director of care.

For help call the Samaritans helpline free on 116 123.
"""
LACKING = Missing("audio", "en", "easy", "there is no voice.", "Install one.")


@pytest.fixture
def news(tmp_path: Path) -> Path:
    path = tmp_path / "news.md"
    path.write_text(RELEASE, encoding="utf-8")
    return path


def made(path: Path, **changed: Any) -> tuple[str, dict[str, Any]]:
    settings = Settings(**changed)
    page, data = report(versions(understand(str(path), settings), settings), [LACKING], settings)
    assert (page.name, data.name) == ("report.html", "report.json")
    return page.data.decode(), json.loads(data.data)


class Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.seen: list[tuple[str, dict[str, str | None]]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen.append((tag, dict(attrs)))


def test_everything_a_person_must_see(news: Path) -> None:
    page, data = made(news)
    assert data["understood"]["contacts"][0]["phones"][0]["printed"] == "116 123"
    assert data["understood"]["quotations"][0]["speaker"] == "Ann Marsh"
    assert [each["words"] for each in data["omissions_proposed"]] == ["(in Mill Road)"]
    assert data["not_made"] == [
        {"edition": "audio", "language": "en", "level": "easy", "why": "there is no voice.", "hint": "Install one."}
    ]
    for words in ("Signature", "116 123", "Ann Marsh", "there is no voice.", "Decide whether the proposed words"):
        assert words in page


def test_every_sentence_with_its_edits_and_facts(news: Path) -> None:
    page, data = made(news)
    first = data["sentences"][0]
    assert first["source"].startswith("The new clinic (in Mill Road)")
    assert len(first["draft"]) == 2
    assert {edit["rule"] for edit in first["edits"]} >= {"word"}
    assert all(edit["reason"] for edit in first["edits"])
    marked = {first["source"][fact["start"] : fact["end"]]: fact["kind"] for fact in first["facts"]}
    assert marked["Mill Road"] == "name"
    assert any("1,200" in words and kind == "number" for words, kind in marked.items())
    assert '<mark class="fact-number">' in page


def test_readability_before_and_after(news: Path) -> None:
    page, data = made(news)
    before, after = data["readability"]["before"], data["readability"]["after"]
    assert before["ours"]["over_warn"] > after["ours"]["over_warn"]
    assert page.count("<svg") >= 2
    reader = Reader()
    reader.feed(page)
    ids = {attributes["id"] for _, attributes in reader.seen if "id" in attributes}
    drawn = [attributes for tag, attributes in reader.seen if tag == "svg"]
    assert all(each["role"] == "img" and each["aria-describedby"] in ids for each in drawn)


def test_nothing_remote_and_no_script(news: Path) -> None:
    page, _ = made(news)
    reader = Reader()
    reader.feed(page)
    assert not {"script", "iframe", "link", "object"} & {tag for tag, _ in reader.seen}
    loaded = [value for _, attributes in reader.seen for name, value in attributes.items() if name in ("src", "style")]
    assert loaded
    assert all(value and value.startswith("data:image/") for value in loaded)


def test_a_release_as_it_is_gets_a_report_without_figures(news: Path) -> None:
    page, data = made(news, levels=("standard",))
    assert data["readability"] == {"before": None, "after": None}
    assert data["sentences"] == []
    assert "Not measured" in page


def test_the_same_bytes_twice(news: Path) -> None:
    assert made(news) == made(news)


def test_what_is_written_in_the_release_is_escaped(tmp_path: Path) -> None:
    path = tmp_path / "news.md"
    path.write_text(RELEASE.replace("New clinic opens", "A <b>&amp; B"), encoding="utf-8")
    page, _ = made(path)
    assert "<b>" not in page


def translation(*hows: How, hard: int = 0, signed: str = "") -> str:
    """The part of the page about a translation to Polish."""
    release = replace(read_text(), language="pl", origin=Origin("en", signed))
    parts = tuple(Part(f"s{n:04d}", Rendering("Source.", "Text.", how)) for n, how in enumerate(hows, start=1))
    flags = (*(Flag("hard", "denial", "A denial.", "s0001", f"{n}", "b", 0) for n in range(hard)), SOFT)
    made = Translated(release, parts, flags, None, "fake", "1", "abc123abc123", Frame("en", "pl"))
    reviewed = Review(read_text(), (), translated=(made,))
    return " ".join(page(reviewed).decode().split())


def test_every_printed_part_with_its_flags_and_its_way_back() -> None:
    release = replace(read_text(), language="pl", origin=Origin("en"))
    parts = tuple(
        Part(name, Rendering(f"Source of {name}.", f"Text of {name}.", "translated"), context)
        for name, context in (
            ("title", "title"),
            ("s0002", "s0002/2"),
            ("s0009", "table s0009"),
            ("role", "role: chair"),
        )
    )
    found = (Flag("hard", "denial", "A denial may be lost.", "s0002", "a", "b", 0, "s0002/2"),)
    back = {"Text of title.": "The way back of the title."}
    made = Translated(
        release, parts, found, None, "fake", "1", "abc", Frame("en", "pl"), passed_over=("other",), came_back=back
    )
    shown = page(Review(read_text(), (), translated=(made,))).decode()
    whole = shown[shown.index("Everything that is printed") :]
    for name in ("title", "s0002", "s0009", "role"):
        assert f"Source of {name}." in whole
        assert f"Text of {name}." in whole
    assert "A denial may be lost." in whole
    assert "Translated back: The way back of the title." in whole
    assert "also installed: other" in shown


SOFT = Flag("soft", "unsure", "Not sure.", "s0001", "a", "b", 0)


def read_text() -> Release:
    return Release("New clinic opens", (), "new-clinic", "news.md", "0" * 64)


@pytest.mark.parametrize(
    ("hows", "said"),
    [
        (
            ["translated", "translated", "phrase", "phrase", "approved", "approved", "facts", "facts", "kept", "kept"],
            "Of 10 parts: 2 were translated by the machine, 2 are in fixed words of ours, 2 were approved before by a "
            "person, 2 are names and numbers as they are, 2 are left in their own language.",
        ),
        (
            ["kept", "facts", "approved", "phrase", "translated"],
            "Of 5 parts: 1 was translated by the machine, 1 is in fixed words of ours, 1 was approved before by a "
            "person, 1 is names and numbers as they are, 1 is left in its own language.",
        ),
        (["phrase"], "Of 1 part: 1 is in fixed words of ours."),
        ([], "Of 0 parts: none."),
    ],
)
def test_how_the_parts_of_a_translation_came_about(hows: list[How], said: str) -> None:
    assert f"<li>{said}</li>" in translation(*hows)


def test_the_ways_are_all_that_there_are() -> None:
    assert set(WAYS) == set(get_args(How))


@pytest.mark.parametrize(
    ("hard", "said"),
    [
        (0, "Signed by Ana Lee."),
        (1, "Signed by Ana Lee, with 1 hard flag."),
        (3, "Signed by Ana Lee, with 3 hard flags."),
    ],
)
def test_a_signature_in_spite_of_hard_flags(hard: int, said: str) -> None:
    made = translation("kept", hard=hard, signed="Ana Lee")
    assert f"<li>{said}</li>" in made
    assert f"speaks the language: s{said[1:]}</li>" in made
    assert "Signed by" not in translation("kept", hard=hard)


@pytest.mark.parametrize(("hard", "said"), [(0, "0 flags are hard"), (1, "1 flag is hard"), (2, "2 flags are hard")])
def test_how_many_flags_there_are(hard: int, said: str) -> None:
    made = translation("translated", hard=hard)
    assert f"<p>{said} (a fact, a denial, a sentence that is not translated); 1 is a hint.</p>" in made


def test_runs_cut_a_sentence_into_facts() -> None:
    assert list(runs("At 9 am, Ann.", [Fact(0, 7, "date"), Fact(9, 12, "name")])) == [
        Run("At 9 am", "date"),
        Run(", "),
        Run("Ann", "name"),
        Run("."),
    ]


def test_ages_stay_on_the_scale() -> None:
    places = dict(plots.age_marks())
    assert (places[5], places[23]) == (0.0, plots.WIDTH)


def test_every_sentence_is_there_also_of_quotations_and_tables(tmp_path: Path) -> None:
    path = tmp_path / "news.md"
    path.write_text(RELEASE + "\n## Where\n\n| Clinic | Time |\n|---|---|\n| Mill Road | 9.15am |\n", encoding="utf-8")
    page, data = made(path)
    release = understand(str(path), Settings())
    wanted = [each.id for each in release.sentences]
    assert list(dict.fromkeys(each["id"] for each in data["sentences"])) == wanted
    sources = [each["source"] for each in data["sentences"]]
    assert {"Where", "Clinic", "9.15am"} <= set(sources)
    assert any(source.startswith('"Staff will assist patients.') for source in sources)
    assert page.count('<p class="label">Source</p>') == page.count('<p class="label">Draft</p>') >= len(wanted)


def test_source_and_draft_are_labelled_where_they_stand_below_each_other(news: Path) -> None:
    page, _ = made(news)
    assert "@media screen and (min-width: 48.01rem) { .pair .label { position: absolute" in page
