"""What lies beside the forms of a release, and in the folder of all releases."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import feedparser
import pytest
from conftest import FOLDER, QUICKLY, RELEASE
from editions.pages import Element, parsed

from accessible_release import gathering
from accessible_release.batch import build
from accessible_release.editions.pack import members
from accessible_release.errors import MachineLacks, Unusable
from accessible_release.model import MadeFile
from accessible_release.pipeline import understand
from accessible_release.settings import Settings
from accessible_release.verifying import verify

OUT = Path("out")
SITE = "https://news.example.org/accessible"
SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><rect width="9" height="9"/></svg>'
WITH_CAPTIONS = replace(QUICKLY, editions=("text", "web", "audio", "captions"))


def built(news: Path, settings: Settings = QUICKLY) -> Path:
    (outcome,) = build([str(news)], OUT, settings)
    assert outcome.error is None
    return OUT / FOLDER


def page(path: Path) -> Element:
    return parsed(path.read_bytes())


def targets(path: Path) -> set[str]:
    found = {each.attributes["href"] for each in page(path).all("a") if "href" in each.attributes}
    return {each for each in found if ":" not in each and not each.startswith("#")}


def test_every_file_is_led_to_by_one_of_the_pages_and_every_link_leads_somewhere(news: Path) -> None:
    folder = built(news, replace(WITH_CAPTIONS, pack=True))
    public, staff = targets(folder / "index.html"), targets(folder / "check.html")
    assert all((folder / each).is_file() for each in public | staff)
    assert {path.name for path in folder.iterdir()} <= public | staff | {"check.html"}
    assert public.isdisjoint({"check.html", "report.html", "report.json", "manifest.json", "fragment-en-standard.html"})
    assert targets(OUT / "index.html") == {f"{FOLDER}/index.html"}
    assert targets(OUT / "check.html") == {f"{FOLDER}/check.html", "index.html"}


def test_the_manifest_lists_them_and_verify_finds_them_good(news: Path) -> None:
    folder = built(news, WITH_CAPTIONS)
    known = json.loads((folder / "manifest.json").read_text())
    kinds = {row["path"]: row["edition"] for row in known["files"]}
    assert (kinds["index.html"], kinds["check.html"]) == ("index", "check")
    assert kinds["fragment-en-standard.html"] == "fragment"
    assert (known["language"], known["published"], known["site_name"]) == ("en", "2026-11-02", "Suffolk Council")
    (seconds,) = (row["seconds"] for row in known["files"] if row["media_type"] == "audio/mpeg")
    assert seconds > 1
    sources = {known["sha256"]: RELEASE}
    assert [check.problems for check in verify(folder, sources)] == [()] * len(known["files"])


def test_verify_reads_the_card_of_the_public_page(news: Path) -> None:
    folder = built(news)
    index = folder / "index.html"
    index.write_bytes(index.read_bytes().replace("0345\xa0988\xa01188".encode(), "0345\xa0988\xa01189".encode(), 1))
    (bad,) = (check for check in verify(folder) if check.problems)
    assert bad.path == index
    assert any("0345 988 1188” stands in it 1 times" in each for each in bad.problems)


def test_a_page_with_another_number_is_not_published(news: Path) -> None:
    release = understand(str(news), QUICKLY)
    right = '<p>Floodline <a href="tel:+443459881188">0345 988 1188</a></p>'
    gathering._checked(MadeFile("index.html", "text/html", right.encode()), release)
    for wrong in (right.replace("1188<", "1189<"), right.replace('1188"', '1189"'), "<p>Floodline</p>"):
        with pytest.raises(MachineLacks, match=r"the numbers of index\.html"):
            gathering._checked(MadeFile("index.html", "text/html", wrong.encode()), release)


def test_the_pack_leads_to_what_lies_in_it_and_to_nothing_of_staff(news: Path) -> None:
    folder = built(news, replace(WITH_CAPTIONS, pack=True, site_url=SITE, media_host="media.example.org"))
    inside = members((folder / f"{FOLDER}.zip").read_bytes())
    found = {each.attributes["href"] for each in parsed(inside["index.html"]).one(id="text").all("a")}
    assert {each for each in found if not each.startswith("#")} == set(inside) - {"README.txt", "index.html"}
    assert not [name for name in inside if name.startswith(("check", "fragment", "report", "manifest"))]


def test_without_an_address_there_is_no_feed(news: Path) -> None:
    built(news)
    assert {path.name for path in OUT.iterdir() if path.suffix} - {".accessible-release.lock"} == {
        "index.html",
        "check.html",
    }


def test_the_feed_leads_to_each_release_and_its_recording(news: Path, tmp_path: Path) -> None:
    settings = replace(WITH_CAPTIONS, site_url=SITE, publisher="Example Council")
    later = tmp_path / "later.md"
    later.write_text(RELEASE.replace("Flood line opens", "Zoo opens").replace("2026-11-02", "2026-11-30"))
    outcomes = list(build([str(news), str(later)], OUT, settings))
    assert [each.error for each in outcomes] == [None, None]
    found = feedparser.parse((OUT / "feed.xml").read_bytes())
    assert (found.bozo, [each.title for each in found.entries]) == (0, ["Zoo opens", "Flood line opens"])
    for entry, folder in zip(found.entries, ("zoo-opens", FOLDER), strict=True):
        (enclosure,) = entry.enclosures
        recording = OUT / enclosure.href.removeprefix(f"{SITE}/")
        assert recording.parent.name == folder
        assert int(enclosure.length) == recording.stat().st_size
        assert (OUT / entry.link.removeprefix(f"{SITE}/")).is_file()


def test_the_same_inputs_give_the_same_pages(news: Path) -> None:
    def bytes_of() -> dict[str, bytes]:
        built(news, replace(WITH_CAPTIONS, site_url=SITE))
        return {str(path): path.read_bytes() for path in OUT.rglob("*") if path.is_file()}

    assert bytes_of() == bytes_of()


def test_a_page_plays_from_another_host_only_what_the_settings_name(news: Path) -> None:
    folder = built(news, replace(QUICKLY, media_host="https://media.example.org/of/us"))
    found = page(folder / f"{FOLDER}.en.standard.html")
    policy = next(each.attributes["content"] for each in found.all("meta") if "http-equiv" in each.attributes)
    assert "; media-src 'self' data: https://media.example.org" in policy
    assert policy.count("https:") == 1
    recording = f"https://media.example.org/of/us/{FOLDER}/{FOLDER}.en.standard.mp3"
    assert found.one("source").attributes["src"] == recording
    assert recording in {each.attributes["href"] for each in page(folder / "index.html").all("a")}


def test_the_body_is_shown_on_all_pages(news: Path, tmp_path: Path) -> None:
    (tmp_path / "logo.svg").write_text(SVG)
    settings = replace(QUICKLY, publisher="Example Council", logo=str(tmp_path / "logo.svg"), colours=("#7a1fa2",))
    folder = built(news, settings)
    pages = [OUT / "index.html", OUT / "check.html", *(folder / name for name in ("index.html", "check.html"))]
    for path in (*pages, folder / f"{FOLDER}.en.standard.html"):
        assert page(path).one("img", class_="logo").attributes["alt"] == "Example Council", path
        assert "--accent: #7a1fa2" in path.read_text(), path


def test_a_body_that_no_release_names_is_said_in_every_form(news: Path) -> None:
    news.write_text(RELEASE.replace("og.site.name: Suffolk Council\n", ""))
    release = understand(str(news), replace(QUICKLY, publisher="Example Council"))
    assert release.site_name == "Example Council"
    assert understand(str(news), QUICKLY).site_name is None


@pytest.mark.parametrize(
    "wrong", [{"colours": ("#ffcc00",)}, {"logo": "nowhere.svg", "publisher": "A"}, {"site_url": "ftp://x"}]
)
def test_what_cannot_be_shown_stops_before_anything_is_made(wrong: dict[str, str], news: Path) -> None:
    with pytest.raises(Unusable):
        list(build([str(news)], OUT, replace(QUICKLY, **wrong)))  # type: ignore[arg-type]
    assert not OUT.exists()
