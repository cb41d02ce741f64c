from __future__ import annotations

import re
import struct
import zlib
from base64 import b64decode
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from accessible_release.editions.addresses import (
    check_addresses,
    media_origin,
    recording_address,
    recording_link,
    site_address,
)
from accessible_release.editions.colours import DARK, LEAST, LIGHT, colour_style, contrast, nearest
from accessible_release.editions.index import index_page
from accessible_release.editions.page import style_sheet
from accessible_release.editions.publisher import check_publisher, logo_file, publisher
from accessible_release.editions.sharing import shared
from accessible_release.editions.web import page as web_page
from accessible_release.errors import Unusable
from accessible_release.settings import DEFAULTS, Settings

from .pages import parsed
from .releases import simple

SVG = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><rect width="9" height="9"/></svg>'


def png(side: int = 4) -> bytes:
    def part(name: bytes, content: bytes) -> bytes:
        return struct.pack(">I", len(content)) + name + content + struct.pack(">I", zlib.crc32(name + content))

    head = struct.pack(">IIBBBBB", side, side, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + part(b"IHDR", head) + part(b"IDAT", zlib.compress(b"\0" * 52)) + part(b"IEND", b"")


def with_logo(path: Path, data: bytes, **more: str) -> Settings:
    path.write_bytes(data)
    return Settings(publisher="Example & Council", logo=str(path), **more)  # type: ignore[arg-type]


def refused(settings: Settings) -> Unusable:
    with pytest.raises(Unusable) as caught:
        check_publisher(settings)
    return caught.value


def test_the_settings_go_before_the_release() -> None:
    assert publisher(DEFAULTS, simple()).name == "Suffolk Constabulary"
    assert publisher(Settings(publisher="Example Council"), simple()).name == "Example Council"
    assert publisher(DEFAULTS).name == ""


@pytest.mark.parametrize(("name", "data", "kind"), [("a.svg", SVG, "image/svg+xml"), ("a.PNG", png(), "image/png")])
def test_a_logo_stands_inside_the_page_and_says_the_name(name: str, data: bytes, kind: str, tmp_path: Path) -> None:
    settings = with_logo(tmp_path / name, data)
    found = parsed(index_page(simple(), [simple()], [], settings)).one("header")
    (logo,) = found.all("img")
    assert logo.attributes["alt"] == "Example & Council"
    head, _, content = logo.attributes["src"].partition(",")
    assert (head, b64decode(content)) == (f"data:{kind};base64", data)
    assert found.words == ""  # the name is said once


def test_in_the_web_edition_the_name_that_is_printed_beside_the_logo_is_not_said_twice(tmp_path: Path) -> None:
    settings = with_logo(tmp_path / "a.svg", SVG)
    alt = {
        name: parsed(web_page(simple(site_name=name), settings)).one("img", class_="logo").attributes["alt"]
        for name in ("Example & Council", "Suffolk Constabulary")
    }
    assert alt == {"Example & Council": "", "Suffolk Constabulary": "Example & Council"}


@pytest.mark.parametrize(
    ("name", "data", "code", "said"),
    [
        ("a.svg", SVG.replace(b"<rect", b"<script>x</script><rect"), "logo-kind", "holds <script>"),
        ("a.svg", SVG.replace(b"<rect", b'<rect onclick="x"'), "logo-kind", "the logo"),
        ("a.png", SVG, "logo-kind", "is no PNG file"),
        ("a.gif", b"GIF89a", "logo-kind", "is no SVG, PNG or JPEG file"),
        ("a.png", png()[:-20], "logo-kind", "is a broken PNG file"),
        ("a.svg", SVG + b" " * 200_000, "logo-large", "is larger than 200 kB"),
    ],
)
def test_a_logo_that_cannot_be_used(name: str, data: bytes, code: str, said: str, tmp_path: Path) -> None:
    error = refused(with_logo(tmp_path / name, data))
    assert error.code == code
    assert said in error.message
    assert "plain SVG" in error.hint


def test_a_logo_that_is_not_there_or_has_no_name(tmp_path: Path) -> None:
    assert refused(Settings(publisher="A", logo=str(tmp_path / "no.svg"))).code == "logo-unreadable"
    (tmp_path / "a.svg").write_bytes(SVG)
    assert refused(Settings(logo=str(tmp_path / "a.svg"))).code == "logo-name"


# --- Colours ---


def test_the_paper_is_that_of_the_style_sheet() -> None:
    assert re.findall(r"--paper: (#\w+)", style_sheet())[:2] == [LIGHT, DARK]
    ours = re.findall(r"--accent: (#\w+)", style_sheet())[:2]
    assert min(contrast(ours[0], LIGHT), contrast(ours[1], DARK)) >= LEAST


@pytest.mark.parametrize(("one", "other", "ratio"), [("#000000", "#ffffff", 21), ("#777777", "#ffffff", 4.48)])
def test_contrast_is_that_of_wcag(one: str, other: str, ratio: float) -> None:
    assert contrast(one, other) == contrast(other, one) == pytest.approx(ratio, abs=0.005)


def test_colours_are_those_of_the_page_on_screens_and_not_on_paper() -> None:
    style = colour_style(Settings(colours=("#7A1FA2", "#fc0")))
    assert style == (
        "@media screen { :root { --accent: #7a1fa2; } }\n"
        "@media screen and (prefers-color-scheme: dark) { :root { --accent: #ffcc00; } }"
    )
    for made in (
        index_page(simple(), [simple()], [], Settings(colours=("#7A1FA2",))),
        web_page(simple(), Settings(colours=("#7A1FA2",))),
    ):
        assert b"--accent: #7a1fa2" in made


@pytest.mark.parametrize(
    ("colours", "paper", "ratio"),
    [(("#ffcc00",), "light", "1.4:1"), (("#0b5a5c", "#0b5a5c"), "dark", "2.2:1"), (("#777",), "light", "4.2:1")],
)
def test_a_colour_that_is_hard_to_see_is_refused_with_its_contrast_and_a_cure(
    colours: tuple[str, ...], paper: str, ratio: str
) -> None:
    error = refused(Settings(colours=colours))
    assert error.code == "colours-contrast"
    assert f"on {paper} paper: its contrast is {ratio}, and 4.5:1 is needed" in error.message
    cure = re.search(r"#[0-9a-f]{6}", error.hint)
    assert cure is not None
    better = (cure[0],) if len(colours) == 1 else (colours[0], cure[0])
    check_publisher(Settings(colours=better))


@pytest.mark.parametrize("colours", [("teal",), ("#12345",), ("#000", "#fff", "#ccc"), ("#000;}",)])
def test_what_is_no_colour(colours: tuple[str, ...]) -> None:
    assert refused(Settings(colours=colours)).code == "colours-broken"


@given(st.binary(min_size=3, max_size=3))
def test_the_nearest_colour_can_be_read_and_one_that_can_stays(parts: bytes) -> None:
    colour = f"#{parts.hex()}"
    for paper in (LIGHT, DARK):
        found = nearest(colour, paper)
        assert contrast(found, paper) >= LEAST
        assert (found == colour) == (contrast(colour, paper) >= LEAST)


# --- Addresses ---


def test_addresses_of_files() -> None:
    site = Settings(site_url="https://News.example.org:8443/Releases/")
    assert site_address(site, "a b", "c d.html") == "https://news.example.org:8443/Releases/a%20b/c%20d.html"
    assert site_address(DEFAULTS, "a", "b") == ""
    assert recording_link(site, "a b", "c d.mp3") == "c%20d.mp3"
    assert recording_address(site, "a", "c.mp3") == "https://news.example.org:8443/Releases/a/c.mp3"
    media = Settings(site_url="https://news.example.org", media_host="media.example.org/of/us")
    assert recording_link(media, "a", "c.mp3") == "https://media.example.org/of/us/a/c.mp3"
    assert recording_address(media, "a", "c.mp3") == "https://media.example.org/of/us/a/c.mp3"
    assert media_origin(media) == "https://media.example.org"
    assert media_origin(DEFAULTS) == ""


@pytest.mark.parametrize(
    "address",
    [
        "https://a.example.org; script-src *", "https://a.example.org 'unsafe-inline'", "https://ann@example.org", "ftp://a.org",
        "https://a.org/?x=1", "https://a.org/#x", "javascript:alert(1)", "//", "https://", "https://bücher.example",
        "*", "https://*",
        'https://a.org/"onload="', "https://a.org\n",
    ],
)  # fmt: skip
@pytest.mark.parametrize("setting", ["site_url", "media_host"])
def test_what_is_no_address_of_a_folder(setting: str, address: str) -> None:
    with pytest.raises(Unusable, match=f"the setting {setting}") as caught:
        check_addresses(Settings(**{setting: address}))  # type: ignore[arg-type]
    assert caught.value.code == "settings-address"


# --- Shared links ---


def test_what_other_sites_show_without_an_address() -> None:
    release = simple(description="Two bodies.", language="pt-BR")
    assert shared(release, DEFAULTS, "index.html", ("a.mp3", "audio/mpeg")) == [
        ("og:type", "article"),
        ("og:title", "Police and charity act together"),
        ("og:description", "Two bodies."),
        ("og:locale", "pt_BR"),
        ("og:site_name", "Suffolk Constabulary"),
        ("article:published_time", "2017-05-08T11:36:17+01:00"),
    ]


def test_what_other_sites_show_with_one(tmp_path: Path) -> None:
    settings = with_logo(tmp_path / "a.png", png(), site_url="https://news.example.org")
    found = dict(shared(simple(), settings, "a.html", ("a b.mp3", "audio/mpeg")))
    place = f"https://news.example.org/{simple().slug}"
    assert found["og:url"] == f"{place}/a.html"
    assert (found["og:audio"], found["og:audio:type"]) == (f"{place}/a%20b.mp3", "audio/mpeg")
    assert (found["og:image"], found["og:image:alt"]) == (f"{place}/logo.png", "Example & Council")
    logo = logo_file(settings)
    assert logo is not None
    assert (logo.name, logo.data) == ("logo.png", png())


def test_an_svg_is_no_picture_for_other_sites(tmp_path: Path) -> None:
    settings = with_logo(tmp_path / "a.svg", SVG, site_url="https://news.example.org")
    assert logo_file(settings) is None
    assert not [name for name, _ in shared(simple(), settings, "a.html") if name.startswith("og:image")]


def test_they_stand_in_the_head_of_the_public_pages() -> None:
    settings = Settings(site_url="https://news.example.org")
    for made in (index_page(simple(), [simple()], [], settings), web_page(simple(), settings)):
        tags = {
            each.attributes["property"]: each.attributes["content"]
            for each in parsed(made).one("head").all("meta")
            if "property" in each.attributes
        }
        assert tags["og:type"] == "article"
        assert tags["og:url"].startswith(f"https://news.example.org/{simple().slug}/")
