"""A release in the words of a translation file."""

from __future__ import annotations

from dataclasses import replace

import pytest
from conftest import RELEASE

from accessible_release.editions.opening import draft_notices
from accessible_release.errors import MachineLacks, NeedsAPerson
from accessible_release.model import Illustration, Release
from accessible_release.origins import printed_language
from accessible_release.provenance import Checked, Origin
from accessible_release.settings import Settings
from accessible_release.translating import File, Translated, translate
from accessible_release.translating.flags import RISKY
from accessible_release.translating.places import places, wanted
from accessible_release.translating.po.entry import Entry, Po, mark
from accessible_release.translating.po.sealing import BY, ON, SIGNATURE, State, signature_of
from translating.fakes import BOOK, NO_CACHE, Fake, book, probed, released, use

NAME = "news.pt-BR.po"
CALL = RELEASE.splitlines()[-1]
SAID = {
    "title": ("Flood line opens", "Abre a linha"),
    "s0002": ("The council opened a flood line today.", "O conselho abriu hoje uma linha."),
    "s0003": ("It is open day and night.", "Está aberta dia e noite."),
    "s0004": ("We are here for you", "Estamos aqui"),
    "s0004/2": ("said Ann Lee, flood manager.", "disse Ann Lee, gerente."),
    "s0005": (CALL, "Ligue grátis para a Floodline: 0345 988 1188. www.floodline.example.org."),
    "role: flood manager": ("flood manager", "gerente"),
}
FINISHED = tuple(Entry(context, source, text, approved=True) for context, (source, text) in SAID.items())


def with_entry(context: str, **changed: object) -> Po:
    return Po(tuple(replace(e, **changed) if e.context == context else e for e in FINISHED))  # type: ignore[arg-type]


def signed(po: Po) -> Po:
    return po.with_headers({BY: "Ana Silva", ON: "2026-12-02", SIGNATURE: signature_of(po, "Ana Silva", "2026-12-02")})


@pytest.fixture
def engine(monkeypatch: pytest.MonkeyPatch) -> Fake:
    fake = Fake(probed(book(BOOK)))
    use(monkeypatch, fake)
    return fake


@pytest.fixture
def none(monkeypatch: pytest.MonkeyPatch) -> None:
    """No engine is installed."""
    use(monkeypatch)


def made_of(po: Po, release: Release | None = None, *, filling: bool = False, language: str = "pt-BR") -> Translated:
    file = File(po, NAME, filling=filling)
    return translate(release or released(RELEASE), language, Settings(translators=("fake",)), NO_CACHE, file)


@pytest.mark.usefixtures("none")
def test_a_finished_file_needs_no_engine() -> None:
    made = made_of(Po(FINISHED))
    assert [block.text for block in made.release.blocks] == [
        "Abre a linha",
        "O conselho abriu hoje uma linha. Está aberta dia e noite.",
        "“Estamos aqui,” disse Ann Lee, gerente.",
        "Ligue grátis para a Floodline: 0345 988 1188. www.floodline.example.org.",
    ]
    assert made.release.title == "Abre a linha"
    assert made.release.quotations[0].role == "gerente"
    assert {part.rendering.how for part in made.parts} == {"approved"}
    assert (made.engine, made.route, made.flags) == ("", None, ())
    assert made.release.origin == Origin("en")  # approved, and not yet signed
    assert made.standing == State()


@pytest.mark.usefixtures("none")
def test_a_signed_file() -> None:
    made = made_of(signed(Po(FINISHED)))
    assert made.release.origin == Origin("en", "Ana Silva", approved=True, checked_on="2026-12-02")
    assert made.release.checked == Checked("Ana Silva", "2026-12-02")
    assert made.standing == State("Ana Silva", "2026-12-02")


@pytest.mark.usefixtures("none")
def test_who_signs_a_translation_has_not_checked_the_draft() -> None:
    easy = replace(released(RELEASE), level="easy")
    assert made_of(signed(Po(FINISHED)), easy).release.checked is None
    checked = replace(easy, checked=Checked("Jo", "2026-12-01"))
    made = made_of(signed(Po(FINISHED)), checked).release
    assert made.checked == checked.checked
    told = [notice.text for notice in draft_notices(made) if notice.language != "en"]
    assert any("Ana Silva" in text for text in told)
    assert any("Leitura fácil" in text and "Jo" in text for text in told)
    assert made_of(Po(FINISHED), checked).release.checked is None


@pytest.mark.usefixtures("engine")
def test_a_signature_ends_when_the_release_says_something_else() -> None:
    other = released(RELEASE.replace("today", "on Monday"))
    made = made_of(signed(Po(FINISHED)), other)
    assert made.release.origin == Origin("en")
    assert made.standing is not None
    assert made.standing.lapsed.startswith("s0002: these words of the release are not in it")


def test_the_engine_translates_what_is_missing(engine: Fake) -> None:
    made = made_of(Po(FINISHED[:2]))
    assert made.release.blocks[1].text == "O conselho abriu hoje uma linha. Está aberta dia e noite."
    assert made.release.blocks[0].text == "Abre a linha"
    assert "Flood line opens" not in engine.asked
    assert made.engine == "fake"


@pytest.mark.usefixtures("none")
def test_what_is_missing_without_an_engine() -> None:
    with pytest.raises(MachineLacks, match="nothing is installed that translates from English to Portuguese"):
        made_of(Po(FINISHED[:-1]))


@pytest.mark.usefixtures("engine")
def test_words_that_nobody_has_approved_are_used_and_told() -> None:
    made = made_of(with_entry("s0003", text="A linha está aberta dia e noite.", approved=False))
    assert "A linha está aberta dia e noite." in made.release.blocks[1].text
    (part,) = [part for part in made.parts if part.rendering.how == "unapproved"]
    assert part.context == "s0003"
    assert made.standing is not None
    assert made.standing.to_do == ("s0003: not approved",)


@pytest.mark.usefixtures("engine")
def test_words_that_nobody_has_approved_and_that_lose_a_fact_are_not_used() -> None:
    made = made_of(
        with_entry("s0005", text="Ligue 0345 988 1189 para a Floodline: www.floodline.example.org.", approved=False)
    )
    assert made.release.blocks[3].text.startswith("Ligue grátis para a Floodline, 0345 988 1188")
    (flag,) = (each for each in made.flags if each.kind not in RISKY.values())
    assert (flag.severity, flag.kind, flag.part) == ("hard", "not-used", "s0005")
    assert "“0345 988 1188” was lost or changed" in flag.why


@pytest.mark.usefixtures("engine")
def test_words_of_what_the_release_said_before_are_not_used() -> None:
    old = with_entry("s0003", text="Fechada.", approved=False, previous="It is shut.", notes=(mark("Fechada."),))
    assert "Está aberta dia e noite." in made_of(old).release.blocks[1].text
    edited = with_entry("s0003", text="Aberta dia e noite.", approved=False, previous="It is shut.", notes=(mark("X"),))
    assert "Aberta dia e noite." in made_of(edited).release.blocks[1].text


@pytest.mark.usefixtures("none")
@pytest.mark.parametrize(
    ("context", "text", "why"),
    [
        ("s0005", "Ligue 0345 988 1189 para a Floodline: www.floodline.example.org.", "“0345 988 1188” was lost"),
        ("s0005", "Ligue 0345 988 1188 para a Floodline: www.flood.example.org.", "www.flood.example.org"),
        ("s0004/2", "disse Anna Leigh, gerente.", "the name “Ann Lee” was lost or changed"),
        ("title", "Abrem 3 linhas", "3"),
    ],
)
def test_approved_words_that_get_a_fact_wrong_stop_the_edition(context: str, text: str, why: str) -> None:
    with pytest.raises(NeedsAPerson) as caught:
        made_of(with_entry(context, text=text))
    assert (caught.value.code, caught.value.where) == ("translation-wrong", f"“{NAME}”")
    assert f"{context}: " in caught.value.message
    assert why in caught.value.message
    assert "accepted: REASON" in caught.value.hint


@pytest.mark.usefixtures("none")
def test_a_person_may_say_why_the_words_are_right_all_the_same() -> None:
    made = made_of(with_entry("title", text="Abrem 3 linhas", remarks=("accepted: there are", "three of them")))
    assert made.release.title == "Abrem 3 linhas"
    (flag,) = made.flags
    assert (flag.severity, flag.kind, flag.part) == ("soft", "accepted", "title")
    assert flag.why.endswith("A person accepts it: there are three of them.")


@pytest.mark.usefixtures("none")
def test_what_the_gate_only_thinks_is_told_and_stops_nothing() -> None:
    made = made_of(with_entry("s0003", text="Não está fechada."))
    assert "Não está fechada." in made.release.blocks[1].text
    (flag,) = made.flags
    assert (flag.severity, flag.kind) == ("hard", "approved")


@pytest.mark.usefixtures("engine")
def test_the_same_words_in_two_places_may_be_said_in_two_ways() -> None:
    release = released("# Open\n\n| Open | Free |\n|---|---|\n| Open | Yes |\n\nOpen\n")
    found = {each.context: each.text for each in wanted(release, "pt-BR", Settings())}
    assert [name for name, text in found.items() if text == "Open"] == ["title", "table s0002", "s0004", "s0006"]
    said = ["Abre", "Aberto", "Grátis", "Abertura", "Sim", "Abra"]
    entries = [Entry(name, text, word, approved=True) for (name, text), word in zip(found.items(), said, strict=True)]
    made = made_of(Po(tuple(entries)), release).release
    assert [block.text for block in made.blocks] == said
    assert [block.header for block in made.blocks if block.kind == "cell"] == ["Aberto", "Grátis"] * 2


@pytest.mark.usefixtures("none")
def test_everything_that_is_printed_is_a_part() -> None:
    """What a reader sees or hears in the other language is in the report, in the flags and in the signature."""
    release = released(
        "---\ntitle: Help by telephone\ndescription: What it is about.\n---\n\nIt is open.\n\n"
        "| Open hours. Or not. | Free |\n|---|---|\n| Mondays | Yes |\n\n"
        "“We are here for all of you today,” said Ann Lee, flood manager.\n"
    )
    found = {each.context: each.text for each in places(release, "pt-BR", Settings())}
    assert found["title"] == "Help by telephone"
    assert found["description"] == "What it is about."
    assert found["role: flood manager"] == "flood manager"
    assert [name for name in found if name.startswith("table ")] == ["table s0002", "table s0003", "table s0004"]
    why = ("accepted: a test",)
    entries = [Entry(name, text, text[::-1], approved=True, remarks=why) for name, text in found.items()]
    made = made_of(Po(tuple(entries)), release)
    assert {part.context for part in made.parts} == set(found)
    assert made.release.title == "enohpelet yb pleH"
    assert made.release.description == ".tuoba si ti tahW"
    assert made.release.blocks[1].text == ".sruoh nepO .ton rO"
    assert {block.header for block in made.release.blocks if block.column == 0 and block.kind == "cell"} == {
        ".sruoh nepO .ton rO"
    }
    codes = {made.signature}
    for each in entries:
        others = [replace(one, text="Outro") if one is each else one for one in entries]
        codes.add(made_of(Po(tuple(others)), release).signature)
    assert len(codes) == len(entries) + 1


@pytest.mark.usefixtures("engine")
def test_what_a_picture_of_the_body_shows(monkeypatch: pytest.MonkeyPatch) -> None:
    from accessible_release.pictures import Library, Picture
    from accessible_release.translating import places as module

    bus = Picture("bus", b"", "image/png", "Us", alts={"en": "A bus"})
    book_ = Picture("book", b"", "image/png", "Us", alts={"en": "A book", "pt": "Um livro"})
    monkeypatch.setattr(module, "library", lambda _: Library((bus, book_)))
    shown = (Illustration("s0002", "bus", "bus"), Illustration("s0003", "book", "book"))
    release = replace(released(RELEASE), level="easy", illustrations=shown)
    entry = Entry("picture bus", "A bus", "Um autocarro", approved=True)
    made = made_of(Po((*FINISHED, entry)), release)
    assert [each.alt for each in made.release.illustrations] == ["Um autocarro", ""]
    assert [each.alt for each in made_of(Po(FINISHED), release, filling=True).release.illustrations] == ["", ""]


@pytest.mark.usefixtures("none")
def test_while_a_file_is_filled_nothing_is_refused() -> None:
    made = made_of(with_entry("title", text="Abrem 3 linhas"), filling=True)
    assert [flag.part for flag in made.flags] == ["title"]
    empty = made_of(Po(), filling=True)
    assert {part.rendering.how for part in empty.parts} == {"kept"}


@pytest.mark.usefixtures("engine")
def test_approved_words_are_found_wherever_the_sentence_stands() -> None:
    release = released(RELEASE.replace("# Flood line opens\n", "# Flood line opens\n\nWe came here.\n"))
    made = made_of(with_entry("s0003", text="Sempre aberta."), release)
    assert "Sempre aberta." in made.release.blocks[2].text


HOURS = "at any time, day or night"


def on_card(hours: str = HOURS) -> Release:
    """The release with these hours on its card."""
    release = released(RELEASE)
    return replace(release, contacts=tuple(replace(each, hours=hours) for each in release.contacts))


def test_what_the_card_says_is_never_translated_by_a_machine(engine: Fake) -> None:
    engine.says = probed(book({**BOOK, HOURS: "nunca"}))
    made = made_of(Po(FINISHED), on_card())
    assert {each.hours for each in made.release.contacts} == {HOURS}
    (flag,) = (each for each in made.flags if each.part == "card hours")
    assert (flag.severity, flag.kind) == ("hard", "not-translated")
    assert printed_language(HOURS, made.release) == "en"


@pytest.mark.usefixtures("none")
def test_the_card_says_what_a_person_wrote() -> None:
    said = "a qualquer hora, de dia ou de noite"
    made = made_of(signed(Po((*FINISHED, Entry("card hours", HOURS, said, approved=True)))), on_card())
    assert {each.hours for each in made.release.contacts} == {said}
    assert printed_language(said, made.release) == ""
    assert made.standing == State("Ana Silva", "2026-12-02")


@pytest.mark.usefixtures("none")
def test_a_signature_does_not_hold_for_a_card_that_nobody_translated() -> None:
    made = made_of(signed(Po(FINISHED)), on_card())
    assert made.standing
    assert made.standing.lapsed.startswith("card hours: ")


def test_details_in_words_of_ours_are_no_parts_of_the_file() -> None:
    assert not [each for each in wanted(on_card("24 hours a day"), "pt-BR", Settings()) if each.sentence == "card"]
