"""The stage: a whole release in another language."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import pytest
from conftest import RELEASE

from accessible_release.cache import Cache
from accessible_release.errors import MachineLacks, Unusable
from accessible_release.model import Release
from accessible_release.plugins import Route
from accessible_release.provenance import Origin
from accessible_release.settings import Settings
from accessible_release.simplifying import simplify
from accessible_release.translating import Translated, translate, translate_lines
from accessible_release.translating.flags import RISKY, Flag
from translating.fakes import BOOK, NO_CACHE, Fake, Said, book, gibberish, probed, released, use

SAMPLE = (Path(__file__).parents[2] / "input" / "operation-netsafe.md").read_text(encoding="utf-8")
PLACEHOLDER = re.compile(r"XQ\d+X|(?<!\w)N\d+N|\[X\d+X\]|Hartwell|Brandreth|Fenwick|Ollerton")


@pytest.fixture
def fake(monkeypatch: pytest.MonkeyPatch) -> tuple[Fake, Settings]:
    made = Fake(probed(book(BOOK)))
    return made, use(monkeypatch, made)


def made_of(release: Release, settings: Settings, language: str = "pt-BR") -> Translated:
    return translate(release, language, settings, NO_CACHE)


def seen_by_the_gate(made: Translated) -> list[Flag]:
    """The flags without those of the risk, which single words decide."""
    return [each for each in made.flags if each.kind not in RISKY.values()]


def using(monkeypatch: pytest.MonkeyPatch, **changed: Said) -> Settings:
    """Settings with an engine whose book is changed; names stand for the ends of its sentences."""
    ends = {next(source for source in BOOK if source.rstrip(".").endswith(end)): said for end, said in changed.items()}
    return use(monkeypatch, Fake(probed(book({**BOOK, **ends}))))


def test_every_part_of_a_release(fake: tuple[Fake, Settings]) -> None:
    release = released(RELEASE)
    made = made_of(release, fake[1])
    assert [block.text for block in made.release.blocks] == [
        "Abre a linha de inundações",
        "O conselho abriu hoje uma linha de inundações. Está aberta dia e noite.",
        "“Estamos aqui para você,” disse Ann Lee, gerente de inundações.",
        "Ligue grátis para a Floodline, 0345 988 1188, ou visite www.floodline.example.org.",
    ]
    assert (made.release.title, made.release.language) == ("Abre a linha de inundações", "pt-BR")
    assert made.release.origin == Origin("en")
    ((speaker, role, (passage,)),) = [(each.speaker, each.role, each.passages) for each in made.release.quotations]
    assert (speaker, role, passage.text) == ("Ann Lee", "gerente de inundações", "Estamos aqui para você")
    assert made.release.by_id[passage.block].text[passage.start : passage.end] == passage.text
    assert (made.engine, made.fingerprint, made.route) == ("fake", "fake 1 en pt", Route("en", "pt"))
    assert seen_by_the_gate(made) == []


def test_what_identifies_a_release_stays(fake: tuple[Fake, Settings]) -> None:
    release = released(RELEASE)
    made = made_of(release, fake[1]).release
    assert [(each.id, each.line, each.span) for each in made.sentences] == [
        (each.id, each.line, each.span) for each in release.sentences
    ]
    for name in ("slug", "source", "sha256", "published", "site_name", "url", "level", "findings"):
        assert getattr(made, name) == getattr(release, name)
    for now, before in zip(made.blocks, release.blocks, strict=True):
        assert (now.id, now.kind, now.line, now.within, now.level) == (
            before.id,
            before.kind,
            before.line,
            before.within,
            before.level,
        )


def test_the_card_is_data(fake: tuple[Fake, Settings]) -> None:
    release = released(RELEASE.replace("free on", "free, 24 hours a day, on"))
    (before,) = release.contacts
    fake[0].says = book({**BOOK, "Call Floodline free, 24 hours a day, on XQ1X or visit XQ2X.": "Ligue: XQ1X, XQ2X."})
    (now,) = translate(release, "pt-BR", fake[1], NO_CACHE).release.contacts
    assert (before.cost, now.cost) == ("free", "grátis")
    assert (before.hours, now.hours) == ("24 hours a day", "24 horas por dia")
    assert replace(now, cost=before.cost, hours=before.hours) == before


def test_details_that_the_phrases_do_not_have_stay_as_printed(fake: tuple[Fake, Settings]) -> None:
    release = released(RELEASE)
    (contact,) = release.contacts
    for hours, now in (("Day and night.", "dia e noite"), ("Mondays, 9 to 5", "Mondays, 9 to 5"), (None, None)):
        changed = replace(release, contacts=(replace(contact, hours=hours),))
        assert made_of(changed, fake[1]).release.contacts[0].hours == now


def test_a_sentence_that_cannot_be_translated_stays_and_is_flagged(monkeypatch: pytest.MonkeyPatch) -> None:
    settings = using(monkeypatch, night="Não está aberta.")
    made = made_of(released(RELEASE), settings)
    kept = [each for each in made.release.sentences if each.language]
    assert [(each.text, each.language) for each in kept] == [("It is open day and night.", "en")]
    assert made.release.blocks[1].text == "O conselho abriu hoje uma linha de inundações. It is open day and night."
    (flag,) = seen_by_the_gate(made)
    assert (flag.severity, flag.kind, flag.sentence) == ("hard", "not-translated", kept[0].id)
    assert flag.why == "It stays in its own language: a denial was brought in."


def test_a_sentence_stays_whole_where_one_of_its_parts_does(monkeypatch: pytest.MonkeyPatch) -> None:
    made = made_of(released(RELEASE), using(monkeypatch, manager="diz 5 vezes"))
    (kept,) = [each for each in made.release.sentences if each.language]
    assert kept.text == "“We are here for you,” said Ann Lee, flood manager."
    assert made.release.quotations[0].passages[0].text == "We are here for you"


def test_an_edition_in_which_most_sentences_would_stay_is_none(monkeypatch: pytest.MonkeyPatch) -> None:
    settings = use(monkeypatch, Fake(lambda _: []))
    with pytest.raises(
        MachineLacks, match="most sentences could not be translated to Portuguese with all facts kept"
    ) as caught:
        made_of(released(RELEASE), settings, "pt")
    assert caught.value.code == "language-not-translated"
    assert "have it translated by a person" in caught.value.hint


def test_half_of_the_sentences_may_stay(monkeypatch: pytest.MonkeyPatch) -> None:
    release = released("# Open\n\nIt is open today.\n\nWe came here.\n\nThey went away.\n")
    half: dict[str, Said] = {"Open": "Aberto", "It is open today.": "Está aberto hoje."}
    made = made_of(release, use(monkeypatch, Fake(book(half))))
    assert [each.language for each in made.release.sentences] == ["", "", "en", "en"]
    with pytest.raises(MachineLacks):
        made_of(release, use(monkeypatch, Fake(book({"Open": "Aberto"}))))


def test_a_language_without_phrases(fake: tuple[Fake, Settings]) -> None:
    with pytest.raises(
        MachineLacks, match="there are no phrases for Dutch, so it would have no helpline card"
    ) as caught:
        made_of(released(RELEASE), fake[1], "nl")
    assert caught.value.code == "language-no-phrases"
    assert fake[0].asked == []


def test_a_signature_is_of_these_words_and_no_others(monkeypatch: pytest.MonkeyPatch) -> None:
    release = released(RELEASE)
    settings = using(monkeypatch)
    code = made_of(release, settings).signature
    assert re.fullmatch(r"[0-9a-f]{12}", code)
    assert made_of(release, settings).signature == code
    others = {
        made_of(release, settings, "pt").signature,
        made_of(replace(release, level="easy"), settings).signature,
        made_of(release, using(monkeypatch, night="Está aberta noite e dia.")).signature,
        made_of(released(RELEASE.replace("1188 or", "1189 or")), settings).signature,
    }
    assert len(others | {code}) == 5


@pytest.mark.parametrize(
    ("line", "person"),
    [
        ("pt-BR {code} Ana  Maria Silva", "Ana  Maria Silva"),
        ("PT-br {code} Ana", "Ana"),
        ("pt {code} Ana", ""),
        ("pt-BR 000000000000 Ana", ""),
        ("pt-BR {code}", ""),
        ("{code} Ana", ""),
        ("pt-BR", ""),
        ("", ""),
    ],
)
def test_a_person_signs(line: str, person: str, monkeypatch: pytest.MonkeyPatch) -> None:
    release, settings = released(RELEASE), using(monkeypatch)
    code = made_of(release, settings).signature
    signed = replace(settings, signed=("pl 123456789012 Jan", line.format(code=code)))
    made = made_of(release, signed)
    assert made.release.origin == Origin("en", checked_by=person)
    assert made.signature == code
    assert replace(made.release, origin=None) == replace(made_of(release, settings).release, origin=None)


def test_a_signature_ends_with_the_words_it_was_for(monkeypatch: pytest.MonkeyPatch) -> None:
    release = released(RELEASE)
    code = made_of(release, using(monkeypatch)).signature
    changed = replace(using(monkeypatch, night="Está aberta noite e dia."), signed=(f"pt-BR {code} Ana",))
    assert made_of(release, changed).release.origin == Origin("en")


def memory_of(folder: Path, pairs: Mapping[str, str]) -> str:
    path = folder / "memory.tsv"
    rows = (f"pt\t{source}\t{said}\tAna Silva" for source, said in pairs.items())
    path.write_text("\n".join(["language\tsource\ttranslation\tapproved by", *rows]) + "\n", encoding="utf-8")
    return str(path)


APPROVED = {
    "Flood line opens": "Abre a linha",
    "The council opened a flood line today.": "O conselho abriu hoje uma linha.",
    "It is open day and night.": "Está aberta dia e noite.",
    "We are here for you": "Estamos aqui",
    "said Ann Lee, flood manager.": "disse Ann Lee, gerente.",
    "flood manager": "gerente",
    RELEASE.splitlines()[-1]: "Floodline: 0345 988 1188 ou www.floodline.example.org.",
}


def test_only_approved_sentences_and_no_engine(tmp_path: Path) -> None:
    settings = Settings(translators=("memory",), memory=memory_of(tmp_path, APPROVED))
    made = made_of(released(RELEASE), settings)
    assert made.release.origin == Origin("en", approved=True)
    assert (made.engine, made.fingerprint, made.route) == ("", "", None)
    assert made.release.blocks[3].text == "Floodline: 0345 988 1188 ou www.floodline.example.org."
    assert Counter(part.rendering.how for part in made.parts) == {"approved": 7}


def test_approved_sentences_before_the_engine(fake: tuple[Fake, Settings], tmp_path: Path) -> None:
    settings = replace(fake[1], memory=memory_of(tmp_path, {"It is open day and night.": "Sempre aberta."}))
    made = made_of(released(RELEASE), settings)
    assert made.release.blocks[1].text == "O conselho abriu hoje uma linha de inundações. Sempre aberta."
    assert made.release.origin == Origin("en")  # not all of it is approved
    assert "It is open day and night." not in fake[0].asked


def test_an_approved_sentence_without_an_engine_does_not_help_the_others(tmp_path: Path) -> None:
    settings = Settings(translators=("memory",), memory=memory_of(tmp_path, {"Flood line opens": "Abre a linha"}))
    with pytest.raises(MachineLacks, match="most sentences could not be translated"):
        made_of(released(RELEASE), settings)


def test_a_glossary(fake: tuple[Fake, Settings], tmp_path: Path) -> None:
    (tmp_path / "words.csv").write_text(
        "term,language,action,target\ncouncil,pt,translate,câmara\nAnn,,keep,\n", encoding="utf-8"
    )
    fake[0].says = book({**BOOK, "The XQ1X opened a flood line today.": "A XQ1X abriu hoje uma linha."})
    made = made_of(released(RELEASE), replace(fake[1], glossary=str(tmp_path / "words.csv")))
    assert made.release.blocks[1].text.startswith("A câmara abriu hoje uma linha.")


@pytest.mark.parametrize("name", ["glossary", "memory"])
def test_a_broken_table(name: str, fake: tuple[Fake, Settings], tmp_path: Path) -> None:
    (tmp_path / "table").write_text("nothing\n")
    with pytest.raises(Unusable, match="line 1: there is no column"):
        made_of(released(RELEASE), replace(fake[1], **{name: str(tmp_path / "table")}))  # type: ignore[arg-type]


def test_a_second_run_and_a_changed_sentence(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    cache = Cache(tmp_path / "cache")
    translate(released(SAMPLE), "pt", use(monkeypatch, Fake(gibberish)), cache)
    again = Fake(gibberish)
    translate(released(SAMPLE), "pt", use(monkeypatch, again), cache)
    assert again.asked == []
    changed = Fake(gibberish)
    translate(
        released(SAMPLE.replace("Children deserve nothing", "Boys deserve nothing")),
        "pt",
        use(monkeypatch, changed),
        cache,
    )
    assert changed.asked
    assert all(each.startswith("Boys deserve") for each in changed.asked)
    other = Fake(gibberish, model="2")
    translate(released(SAMPLE), "pt", use(monkeypatch, other), cache)
    assert len(other.asked) > 30


def test_the_sample_keeps_every_fact(monkeypatch: pytest.MonkeyPatch) -> None:
    release = released(SAMPLE)
    made = translate(release, "pt-BR", use(monkeypatch, Fake(gibberish)), NO_CACHE)
    text = "\n".join(block.text for block in made.release.blocks)
    assert made.release.contacts == release.contacts
    for fact in (
        "0808 1000 900",
        "www.get-help.stopitnow.org.uk",
        "Operation NetSafe",
        "Simon Bailey",
        "131",
        "1.800",
        "1.691",
        "2017",
    ):
        assert fact in text
    assert not PLACEHOLDER.search(text)
    kept = [each for each in made.release.sentences if each.language]
    assert 0 < len(kept) < 10
    assert [flag.severity for flag in made.flags] == sorted(
        (flag.severity for flag in made.flags), key=["hard", "soft"].index
    )
    flagged = {flag.sentence for flag in made.flags if flag.kind == "not-translated"}
    assert flagged - {"role", "description"} == {each.id for each in kept}
    for each in made.release.sentences:
        assert made.release.by_id[each.block].text[each.start : each.end] == each.text
    for quotation in made.release.quotations:
        for passage in quotation.passages:
            assert made.release.by_id[passage.block].text[passage.start : passage.end] == passage.text
    assert [each.speaker for each in made.release.quotations] == [each.speaker for each in release.quotations]
    assert made.release.protected_subject == "abuso sexual infantil"


def test_an_easy_draft(monkeypatch: pytest.MonkeyPatch) -> None:
    draft = simplify(released(RELEASE), Settings()).release
    fake = Fake(gibberish)
    made = translate(draft, "pt-BR", use(monkeypatch, fake), NO_CACHE)
    texts = [block.text for block in made.release.blocks]
    assert made.release.level == "easy"
    assert {
        "Sobre o que é este texto",
        "Suffolk Council escreveu isto. Data: segunda-feira, 2 de novembro de 2026.",
    } <= set(texts)
    assert not [each for each in fake.asked if each == "What this is about" or "wrote this on" in each]


def test_names_that_stand_alone_stay(monkeypatch: pytest.MonkeyPatch) -> None:
    serves = "The line serves people in Stowmarket and in Bury St Edmunds."
    text = f"# Line opens\n\n{serves}\n\n- Stowmarket\n- Bury St Edmunds\n- Monday\n"
    fake = Fake(gibberish)
    made = translate(released(text), "pt", use(monkeypatch, fake), NO_CACHE)
    assert [block.text for block in made.release.blocks][2:] == ["Stowmarket", "Bury St Edmunds", "Monday"]
    assert not {"Stowmarket", "Bury St Edmunds"} & set(fake.asked)
    assert "Monday" in fake.asked


def test_tables_and_descriptions(monkeypatch: pytest.MonkeyPatch) -> None:
    table = "| place | number |\n|---|---|\n| north | 18 |"
    text = f"---\ndescription: A line for floods opens.\n---\n\n# Line opens\n\n{table}\n\n```\nopen\n```\n"
    made = translate(released(text), "pt", use(monkeypatch, Fake(gibberish)), NO_CACHE).release
    assert made.description == "A enilo rofo sdoolfo snepoo."
    cells = [(block.text, block.header) for block in made.blocks if block.kind == "cell"]
    assert cells[0][0] == "ecalpo"
    assert cells[2:] == [("htrono", "ecalpo"), ("18", "rebmuno")]
    assert [block.text for block in made.blocks if block.kind == "code"] == ["open"]


def test_sentences_of_which_little_comes_back(monkeypatch: pytest.MonkeyPatch) -> None:
    back = Route("pt", "en")
    fake = Fake(lambda text: gibberish(text) if "the " in text else "Nothing like it.", (Route("en", "pt"), back))
    sentences = "The council opened the line for the people of the town.\n\nThe town thanks the council for the line."
    text = f"# The line\n\n{sentences}\n"
    made = translate(released(text), "pt", use(monkeypatch, fake), NO_CACHE)
    assert {flag.kind for flag in made.flags if flag.kind != "field-term"} == {"likely-wrong", "read-this"}
    assert {found.level for found in made.risks.values()} == {"likely wrong", "read this"}
    assert all(flag.severity == "soft" for flag in made.flags)


def test_lines(fake: tuple[Fake, Settings]) -> None:
    lines = ["", "It is open day and night.", "0808 100 0900", "Call us.", "It is open day and night."]
    made = translate_lines(lines, "en", "pt-BR", fake[1], NO_CACHE)
    assert [(each.text, each.how) for each in made] == [
        ("", "facts"),
        ("Está aberta dia e noite.", "translated"),
        ("0808 100 0900", "facts"),
        ("Call us.", "kept"),
        ("Está aberta dia e noite.", "translated"),
    ]
    assert translate_lines([], "en", "pt", fake[1], NO_CACHE) == []
