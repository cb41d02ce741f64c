from __future__ import annotations

import pytest

from accessible_release.dates import machine_date, shown_date, universal
from accessible_release.editions.listing import IndexEntry, groups, human_length, human_size
from accessible_release.editions.opening import draft_notices
from accessible_release.locales import direction, with_territory
from accessible_release.phrases import phrases
from accessible_release.provenance import Checked, Origin

from .releases import simple

WEB = IndexEntry("a b.en.standard.html", "web", "en", "standard", 18_231)
AUDIO = IndexEntry("a.pl.easy.mp3", "audio", "pl", "easy", 3_312_231, 414.2)


def test_the_files_stand_by_language_and_level_and_what_is_of_all_of_them_last() -> None:
    pack = IndexEntry("t.zip", "pack", "en", "", 99)
    easy = IndexEntry("t.txt", "text", "en", "easy", 12)
    found = groups([WEB, easy, AUDIO, pack], simple(), "en")
    assert [(each.name, each.anchor) for each in found] == [
        ("English – The release’s own words", "en-standard"),
        ("English – Easy-read draft", "en-easy"),
        ("Polish – Easy-read draft – translated by a machine", "pl-easy"),
        ("All of it", ""),
    ]
    assert [len(each.files) for each in found] == [1, 1, 1, 1]


@pytest.mark.parametrize(
    ("language", "name", "own"),
    [
        ("pt-BR", "Portuguese (Brazil)", "Português (Brasil) – Rascunho em leitura fácil"),
        ("pl", "Polish", f"Polski – {phrases('pl')['level']['easy']}"),
        ("ar", "Arabic", f"العربية – {phrases('ar')['level']['easy']}"),
    ],
)
def test_a_translation_is_named_in_its_own_language_too(language: str, name: str, own: str) -> None:
    (found,) = groups([IndexEntry(f"a.{language}.easy.txt", "text", language, "easy", 12)], simple(), "en")
    assert (found.name, found.own_name) == (f"{name} – Easy-read draft – translated by a machine", own)


def test_an_edition_of_a_plug_in_is_named_as_it_is() -> None:
    (found,) = groups([IndexEntry("a.sign", "sign", "xx", "gist", 12)], simple(), "en")
    assert (found.name, found.own_name) == ("xx – gist – translated by a machine", "")
    assert [(each.format, each.details, each.good_for) for each in found.files] == [("sign", "12 bytes", "")]


def test_each_version_says_what_its_files_say() -> None:
    standard, easy = simple(), simple(level="easy")
    translated = simple(level="easy", language="pl", origin=Origin("en"))
    entries = [IndexEntry("a", "text", each.language, each.level, 1) for each in (standard, easy, translated)]
    notices = [each.notices for each in groups(entries, simple(), "en", [standard, easy, translated])]
    assert notices == [(), tuple(draft_notices(easy)), tuple(draft_notices(translated))]
    assert [each.text for each in notices[1]] == [phrases("en")["level_notice"]["easy"]]
    assert {each.language for each in notices[2]} == {"pl", "en"}


def test_a_release_that_is_not_in_the_language_of_the_page_is_no_translation() -> None:
    entries = [IndexEntry(f"a.{each}.txt", "text", each, "standard", 1) for each in ("ar", "en")]
    found = groups(entries, simple(language="ar"), "en")
    assert [each.name for each in found] == [
        "Arabic – The release’s own words",
        "English – The release’s own words – translated by a machine",
    ]


def test_what_a_person_has_signed_is_no_draft_any_more() -> None:
    signed = simple(level="easy", checked=Checked("Jo Smith, Officer", "2026-12-01"))
    (found,) = groups([IndexEntry("a", "text", "en", "easy", 1)], simple(), "en", [signed])
    assert found.name == "English – Easy read"
    assert [each.text for each in found.notices] == [
        "Easy read. Checked by Jo Smith, Officer, Tuesday 1 December 2026."
    ]


def test_a_checked_translation_says_who_checked_it() -> None:
    checked = simple(language="pl", origin=Origin("en", checked_by="Ana Nowak"))
    entry = IndexEntry("a", "text", "pl", "standard", 1)
    said = [each.text for each in groups([entry], simple(), "en", [checked])[0].notices]
    assert "Machine translated from English. Checked by Ana Nowak." in said


@pytest.mark.parametrize(
    ("size", "shown"),
    [(0, "0 bytes"), (999, "999 bytes"), (1000, "1 kB"), (19_400, "19 kB"), (1_000_000, "1.0 MB")],
)
def test_sizes(size: int, shown: str) -> None:
    assert human_size(size) == shown


@pytest.mark.parametrize(("seconds", "shown"), [(0.2, "0 s"), (59.4, "59 s"), (59.6, "1 min 0 s"), (125, "2 min 5 s")])
def test_lengths(seconds: float, shown: str) -> None:
    assert human_length(seconds, phrases("en")["index"]) == shown


@pytest.mark.parametrize(
    ("published", "shown", "machine"),
    [
        ("2017-05-08T11:36:17+01:00", "8 May 2017", "2017-05-08T11:36:17+01:00"),
        ("2017-05-08 11:36", "8 May 2017", "2017-05-08T11:36:00"),
        (" 2015-09-22 ", "22 September 2015", "2015-09-22"),
        ("20150922", "22 September 2015", "2015-09-22"),
        ("8 July 2024", "8 July 2024", ""),
        ("", "", ""),
    ],
)
def test_dates(published: str, shown: str, machine: str) -> None:
    assert shown_date(published, "en") == shown
    assert machine_date(published) == machine


@pytest.mark.parametrize(("language", "way"), [("en", "ltr"), ("ar-EG", "rtl"), ("FA", "rtl"), ("arn", "ltr")])
def test_directions(language: str, way: str) -> None:
    assert direction(language) == way


@pytest.mark.parametrize(
    ("published", "moment"),
    [
        ("2017-05-08T11:36:17+01:00", "2017-05-08T10:36:17+00:00"),
        ("2017-05-08T11:36", "2017-05-08T11:36:00+00:00"),
        ("2017-05-08", "2017-05-08T00:00:00+00:00"),
    ],
)
def test_moments(published: str, moment: str) -> None:
    found = universal(published)
    assert found is not None
    assert found.isoformat() == moment


@pytest.mark.parametrize("published", ["", "8 July 2024", "soon"])
def test_what_is_no_moment(published: str) -> None:
    assert universal(published) is None


@pytest.mark.parametrize(
    ("language", "with_country"),
    [("en", "en_GB"), ("en-IE", "en_IE"), ("pt-BR", "pt_BR"), ("pl", "pl_PL"), ("cy", "cy_GB"), ("tlh-AQ", "tlh_AQ")],
)
def test_languages_with_their_country(language: str, with_country: str) -> None:
    assert with_territory(language) == with_country


@pytest.mark.parametrize("origin", [Origin("en", "Ana Silva", True, "2026-12-02"), Origin("en", approved=True)])
def test_a_translation_that_a_person_vouches_for_is_not_called_a_machines(origin: Origin) -> None:
    version = simple(language="pl", origin=origin)
    (found,) = groups([IndexEntry("a.txt", "text", "pl", "standard", 1)], simple(), "en", [version])
    assert found.name == "Polish – The release’s own words – translated"
