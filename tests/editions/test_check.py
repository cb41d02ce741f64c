from __future__ import annotations

from accessible_release.editions.check import NotMade, check_page
from accessible_release.editions.listing import IndexEntry
from accessible_release.findings import finding
from accessible_release.model import Release
from accessible_release.settings import DEFAULTS, Settings

from .pages import Element, parsed
from .releases import simple

WEB = IndexEntry("a b.en.standard.html", "web", "en", "standard", 18_231)
AUDIO = IndexEntry("a.en.standard.mp3", "audio", "en", "standard", 3_312_231, 414.2)
FRAGMENT = IndexEntry("fragment-pl-easy.html", "fragment", "pl", "easy", 900)


def page(release: Release | None = None, not_made: tuple[NotMade, ...] = (), settings: Settings = DEFAULTS) -> Element:
    made = check_page(
        release or simple(),
        [simple()],
        [WEB, AUDIO],
        [FRAGMENT],
        not_made,
        settings,
        others=("report.json", "manifest.json"),
        report="report.html",
    )
    return parsed(made)


def test_what_was_not_made_and_why() -> None:
    missing = (
        NotMade("audio", "pl", "easy", "There is no Polish voice.", "Install one."),
        NotMade("sign", "en", "standard", "No signer."),
    )
    found = page(not_made=missing)
    items = [each.words for each in found.all("li") if each.all("strong")]
    assert items == [
        "Audio recording (MP3) – Polish – Easy-read draft – translated by a machine. There is no Polish voice. "
        "What to do: Install one.",
        "sign – English – The release’s own words. No signer.",
    ]
    assert "Not made" not in page().words


def test_findings_stand_by_severity_and_line() -> None:
    found = page(
        simple(
            findings=(
                finding("quotation-unclosed", "Never closed.", line=40),
                finding("contact-conflict", "Two numbers.", line=11, hint="Choose one."),
                finding("no-helpline", "No helpline."),
            )
        )
    )
    assert [each.words for each in found.all("h3")][:2] == ["A person must decide", "Good to know"]
    assert [each.words for each in found.all("li")][:3] == [
        "No helpline. no-helpline",
        "Two numbers. What to do: Choose one. Line 11. contact-conflict",
        "Never closed. Line 40. quotation-unclosed",
    ]
    assert "Nothing was noticed" not in found.words


def test_it_says_that_nothing_was_noticed() -> None:
    assert "Nothing was noticed. Read the report all the same." in page().words


def test_it_leads_to_all_that_is_for_staff_and_to_the_files_as_they_lie_here() -> None:
    found = page(settings=Settings(media_host="https://media.example.org"))
    assert [each.attributes["href"] for each in found.all("a")] == [
        "#text", "index.html", "report.html", "fragment-pl-easy.html", "a%20b.en.standard.html", "a.en.standard.mp3",
        "report.json", "manifest.json", "../check.html",
    ]  # fmt: skip


def test_it_says_where_a_fragment_finds_its_files() -> None:
    assert "set site_url" in page().words
    assert "set site_url" not in page(settings=Settings(site_url="https://news.example.org")).words


def test_it_is_in_english_and_says_what_is_not() -> None:
    found = page(simple(language="pl", title="Nowa linia"))
    assert found.one("html").attributes["lang"] == "en"
    assert found.one("h1").one("span").attributes["lang"] == "pl"
