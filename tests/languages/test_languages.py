"""Where the files of a language are found: in our own folders, then in packages that announce it."""

from __future__ import annotations

from pathlib import Path

import pytest

from accessible_release.doctoring import examine
from accessible_release.errors import MachineLacks
from accessible_release.fingerprints import Fingerprints, Given
from accessible_release.languages import (
    ABOUT,
    PHRASES,
    file,
    lineage,
    nearest,
    primary,
    subfolders,
    table,
    tables,
    tags,
    text,
)
from accessible_release.narrating.languages import espeak_voice
from accessible_release.phrases import checked_by, complete_languages, is_complete, lacking, phrases
from accessible_release.settings import Settings

from .conftest import Announce

ENGLISH = text("en", PHRASES) or ""


@pytest.mark.parametrize(("tag", "language"), [("pt-BR", "pt"), ("EN-gb", "en"), ("cy", "cy"), ("zh-Hant-TW", "zh")])
def test_the_language_of_a_tag(tag: str, language: str) -> None:
    assert primary(tag) == language


def test_a_region_has_what_its_language_has_and_its_own() -> None:
    assert lineage("pt-PT") == ("pt", "pt-PT")
    assert lineage("pt") == ("pt",)
    assert lineage("pt-pt") == ("pt", "pt-PT")
    assert lineage("zh-hant-tw") == ("zh", "zh-Hant-TW")
    assert table("pt-PT", PHRASES)["card"]["title_plain"] == "Contactos"
    assert table("pt-PT", PHRASES)["card"]["title"] == table("pt", PHRASES)["card"]["title"]
    assert table("pt-BR", PHRASES) == table("pt", PHRASES)


@pytest.mark.parametrize("tag", ["tlh", "../en", "", "en/../en", ".", "en ", "__pycache__"])
def test_a_language_that_is_not_there(tag: str) -> None:
    assert file(tag, PHRASES) is None
    assert text(tag, PHRASES) is None
    assert table(tag, PHRASES) == {}


def test_a_language_of_ours_is_a_folder() -> None:
    assert {"en", "pt", "pt-PT", "ur"} <= set(tags())
    assert all(text(tag, PHRASES) for tag in tags())


def test_a_package_brings_a_language(announce: Announce) -> None:
    announce("sco", {PHRASES: ENGLISH.replace("Help and support", "Help an support")})
    assert "sco" in tags()
    assert "sco" in complete_languages()
    assert phrases("sco-GB")["card"]["title"] == "Help an support"


def test_a_package_brings_a_region_of_ours(announce: Announce) -> None:
    announce("pt-AO", {PHRASES: '[card]\nhelpline = "Linha"\n'})
    assert phrases("pt-AO")["card"]["helpline"] == "Linha"
    assert phrases("pt-AO")["card"]["title"] == phrases("pt")["card"]["title"]
    assert is_complete("pt-AO")


def test_what_is_ours_goes_before_a_package(announce: Announce) -> None:
    announce("cy", {PHRASES: '[card]\ntitle = "No"\n', "more.toml": "[a]\nb = 1\n"})
    assert phrases("cy")["card"]["title"] != "No"
    assert table("cy", "more.toml") == {"a": {"b": 1}}


def test_what_a_language_lacks_is_named(announce: Announce) -> None:
    lost = ENGLISH.replace('title = "Help and support"\n', "").replace("Picture: {alt}.", "Picture.")
    wrong = ENGLISH.replace('emergency = "In an emergency"', "emergency = 999")
    announce("qaa", {PHRASES: lost})
    announce("qab", {PHRASES: wrong})
    assert lacking("qaa")[0] == "[card] title"
    assert len(lacking("qaa")) == 2, "a wording that has lost its place counts too"
    assert lacking("qab") == ("[card] emergency",)
    assert lacking("tlh")[0] == "[card] title"
    assert not is_complete("qaa")
    assert "qaa" not in complete_languages()


def test_a_language_with_digits_alone_is_not_complete(announce: Announce) -> None:
    announce("qaa", {PHRASES: '[digits]\n0 = "nil"\n'})
    assert phrases("qaa")["digits"] == {"0": "nil"}
    assert not is_complete("qaa")


def test_a_package_that_is_not_there_is_told_when_its_language_is_asked_for(announce: Announce) -> None:
    announce("qaa", {}, value="nowhere")
    assert "qaa" not in tags()
    assert is_complete("en")
    with pytest.raises(
        MachineLacks, match="the package of the language “qaa” cannot be loaded: No module named"
    ) as caught:
        table("qaa", PHRASES)
    assert caught.value.code == "language-broken"


@pytest.mark.parametrize(("broken", "says"), [("[card\n", "at line 1"), ("\udcff", "codec can't decode")])
def test_a_file_that_cannot_be_read_is_told(announce: Announce, broken: str, says: str) -> None:
    folder = announce("qaa", {PHRASES: ""})
    (folder / PHRASES).write_bytes(broken.encode("utf-8", "surrogateescape"))
    with pytest.raises(MachineLacks, match=f"phrases.toml of the language “qaa” cannot be read: .*{says}") as caught:
        is_complete("qaa")
    assert caught.value.code == "language-broken"
    assert "qaa" not in complete_languages()


def test_what_all_languages_have_is_read_although_one_is_broken(announce: Announce) -> None:
    announce("qaa", {ABOUT: "espeak = "})
    announce("qab", {}, value="nowhere")
    announce("qac", {ABOUT: 'espeak = "art/qac"\n', "fonts/OFL.txt": "free"})
    found = dict(tables(ABOUT))
    assert {"en", "qac"} <= set(found)
    assert not {"qaa", "qab"} & set(found)
    assert [folder.parent.name for folder in map(Path, map(str, subfolders("fonts")))] == ["language_qac"]
    assert espeak_voice("qac-GB") == "art/qac"


@pytest.mark.parametrize(("tag", "folder"), [("cy-GB", "cy"), ("cy", "cy"), ("pt-PT", None)])
def test_a_file_of_the_region_or_of_its_language(tag: str, folder: str | None) -> None:
    found = nearest(tag, "welsh.uti")
    assert (Path(str(found)).parent.name if found else None) == folder


def test_only_forms_in_a_language_depend_on_its_package(announce: Announce) -> None:
    versions = [("en", ""), ("en", "en"), ("en", "sco"), ("en", "sco-GB"), ("sco", "sco"), ("en", "pt")]

    def codes() -> dict[tuple[str, str], str]:
        kept = Fingerprints(Settings(translators=()))
        given = Given("ab" * 32)
        return {each: kept.text(given, each[0], "standard" if each[1] else "", each[1]) for each in versions}

    bare = codes()
    folder = announce("sco", {PHRASES: ENGLISH})
    installed = codes()
    (folder / PHRASES).write_text(ENGLISH + "# another\n", encoding="utf-8")
    changed = codes()
    for before, after in ((bare, installed), (installed, changed)):
        assert [each for each in versions if before[each] != after[each]] == versions[2:5]


def test_what_a_package_does_not_bring_is_told(announce: Announce) -> None:
    announce("kw", {PHRASES: ENGLISH, ABOUT: ""})
    announce(
        "br", {PHRASES: ENGLISH.replace('title = "Help and support"\n', "").replace('page = "Page', 'side = "Page')}
    )
    announce("gv", {}, value="nowhere")
    found = {each.name: each for each in examine(Settings(editions=(), translators=(), voice="tone", levels=()))}
    whole, lacks, gone = (found[f"package of {name}"] for name in ("Cornish", "Breton", "Manx"))
    assert (whole.good, whole.what) == (True, "language_kw 1.0, without facts.toml, braille.toml, pictures.tsv")
    assert (lacks.good, lacks.what) == (
        False,
        "the phrases for Breton are not whole: they lack [card] title and 1 more.",
    )
    assert (gone.good, gone.cure) == (False, "Install it again, or take it out.")


CHECKED = '[meta]\nchecked_by = "Anna Nowak, Translator"\n'


def test_phrases_that_a_person_has_checked_go_before_ours_that_nobody_has(announce: Announce) -> None:
    own = (text("pl", PHRASES) or "").replace('checked_by = ""', 'checked_by = "Anna Nowak, Translator"')
    announce("pl", {PHRASES: own.replace('title = "Pomoc i wsparcie"', 'title = "Pomoc i porady"')})
    assert phrases("pl")["card"]["title"] == "Pomoc i porady"
    assert checked_by("pl") == "Anna Nowak, Translator"
    assert is_complete("pl")


def test_nobody_has_checked_what_a_package_lacks(announce: Announce) -> None:
    announce("pl", {PHRASES: CHECKED + '[card]\ntitle = "Pomoc i porady"\n'})
    assert phrases("pl")["card"]["title"] == "Pomoc i porady"
    assert checked_by("pl") == ""
    assert is_complete("pl")


def test_what_is_checked_with_us_stays(announce: Announce) -> None:
    announce("en", {PHRASES: CHECKED + '[card]\ntitle = "Aid"\n'})
    assert phrases("en")["card"]["title"] == "Help and support"
    assert checked_by("en") == "the makers"
