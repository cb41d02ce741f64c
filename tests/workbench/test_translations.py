"""A person finishes a translation on the page, without script: everything lies in the PO file at every step."""

from __future__ import annotations

import re
import threading
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import polib
import pytest
from translating.fakes import EN_PT, Fake, gibberish, probed, use

from accessible_release.errors import Unusable
from accessible_release.plugins import Route
from accessible_release.workbench.translations.sheets import Sheets
from workbench.conftest import DAY, Office, Window

PAGE = "/translation/standard/pt"
MONDAY, CALL = "A biblioteca abre na segunda-feira, 5 de outubro de 2026, com 40 pessoas.", "Ligue 0808 157 0123."


def translated(sentence: str) -> str:
    """What the engine says."""
    return f"Isto é: {sentence}" if "parque" in sentence else gibberish(sentence)


class Desk:
    """A translation beside the release of an office, and the windows on it."""

    def __init__(self, office: Office, fake: Fake) -> None:
        self.office, self.fake = office, fake

    @property
    def file(self) -> Path:
        """The translation of the release's own words."""
        return self.office.folder.path.with_name("news.pt.po")

    @property
    def po(self) -> polib.POFile:
        """What another program sees in it."""
        return polib.pofile(str(self.file))

    def entry(self, context: str) -> polib.POEntry:
        """A part of it."""
        found = next(each for each in self.po if each.msgctxt == context)
        assert isinstance(found, polib.POEntry)
        return found

    def begin(self, language: str = "pt", level: str = "standard") -> Window:
        """Have it made from the page, and wait until the page goes on."""
        window = self.office.window().open("/translations")
        window.fill("/translations", {"level": level, "language": language})
        return self.wait(window)

    def wait(self, window: Window) -> Window:
        """Until nothing is being translated."""
        until = time.monotonic() + 30
        while self.office.updating.state.running and time.monotonic() < until:
            time.sleep(0.02)
        return window.open("/translations/working")

    def window(self, address: str = f"{PAGE}?order=text") -> Translating:
        """A window on the rows."""
        return Translating(self.office.client(), address, self)

    def edit(self, change: Callable[[polib.POFile], None]) -> None:
        """As a person does in another program."""
        theirs = self.po
        change(theirs)
        theirs.save(str(self.file))

    def approve_all(self) -> None:
        """As a person does in another program, who found nothing to change."""

        def approved(po: polib.POFile) -> None:
            for each in po:
                each.flags = []
            next(each for each in po if each.msgctxt == "card audience").msgstr = "se você precisar de ajuda"

        self.edit(approved)


class Translating(Window):
    """A window on a translation."""

    def __init__(self, client: object, address: str, desk: Desk) -> None:
        super().__init__(client)  # type: ignore[arg-type]
        self.open(address)
        self.desk = desk

    def open(self, address: str) -> Translating:
        """Go there."""
        super().open(address)
        return self

    def key(self, context: str) -> str:
        """The key of a part: the one whose source is shown there."""
        with Sheets(self.desk.office.bench).open("standard", "pt") as sheet:
            return next(row.key for row in sheet.rows if row.entry.context == context)

    def write(self, context: str, words: str) -> Translating:
        """Other words into a part."""
        self.type(self.key(context), words)
        return self

    def do(self, action: str, context: str = "") -> Translating:
        """A button of the page."""
        do = f"{action} {self.key(context)}" if context else action
        assert do in self.buttons, do
        self._shown(self.client.post(f"{PAGE}/do", data={**self.page.forms[0], "do": do}))
        return self

    def row(self, context: str) -> str:
        """What there is to read in a row."""
        found = re.search(rf'(?s)<section class="row[^>]*id="row-{self.key(context)}".*?</section>', self.html)
        assert found, context
        return " ".join(re.sub(r"<[^>]*>", " ", found.group()).split())


@pytest.fixture
def nothing(office: Office, monkeypatch: pytest.MonkeyPatch) -> Desk:
    """No translation yet; an engine for both ways is installed."""
    fake = Fake(probed(translated), (EN_PT, Route("pt", "en")))
    settings = use(monkeypatch, fake)
    office.bench.settings = replace(office.bench.settings, translators=settings.translators)
    return Desk(office, fake)


@pytest.fixture
def desk(nothing: Desk) -> Desk:
    """A translation that the machine made."""
    nothing.begin()
    return nothing


def test_a_translation_is_begun_in_a_language_that_is_installed(nothing: Desk) -> None:
    window = nothing.office.window().press("translations")
    assert window.address.startswith("/translations?")
    assert "There is none yet." in window.words
    machine, people = window.html.split('<optgroup label="A machine drafts it">')[1].split("</optgroup>")[:2]
    assert re.findall('value="([^"]*)"', machine) == ["pt", "pt-BR", "pt-PT"]
    assert 'value="cy"' in people
    assert 'value="en"' not in window.html
    window = nothing.begin()
    assert "Part by part" in window.words
    assert "0 of 11 approved" in window.words
    assert {each.fuzzy for each in nothing.po if each.msgstr} == {True}
    assert "card audience" in {each.msgctxt for each in nothing.po if not each.msgstr}  # no machine translates it
    assert "The helpline card: audience" in window.words
    listed = window.open("/translations").words
    assert "The release’s own words in Portuguese 0 of 11 approved" in listed


def test_the_page_says_that_it_works_and_then_goes_on(nothing: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    goes_on = threading.Event()
    translate = nothing.fake.translate
    monkeypatch.setattr(nothing.fake, "translate", lambda *given: goes_on.wait(30) and translate(*given))
    window = nothing.office.window().open("/translations")
    window.fill("/translations", {"level": "standard", "language": "pt"})
    assert "It is being translated." in window.words
    assert window.client.get("/translations/is-working").json == {"running": True}
    assert "is being translated" in window.open("/translations").words
    assert "It is being translated." in window.fill("/translations", {"level": "standard", "language": "pt"}).words
    window.open("/translations").fill("/translations", {"level": "standard", "language": "pl"})
    assert "another translation is being made" in window.words
    goes_on.set()
    assert "Part by part" in nothing.wait(window).words
    assert window.client.get("/translations/is-working").json == {"running": False}


def test_what_cannot_be_translated_says_what_to_do(nothing: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    window = nothing.begin("ja")
    assert "It was not translated: there are no phrases for Japanese" in window.words
    use(monkeypatch)
    listed = window.open("/translations").words
    assert "Nothing is installed that translates" in listed
    assert "accessible-release languages install pl" in listed
    assert window.fill("/translations", {"level": "standard", "language": "../x"}).status == 404


def test_words_that_people_write_themselves_need_no_engine(nothing: Desk) -> None:
    assert "no words yet" in nothing.begin("cy").words
    assert {each.msgstr for each in polib.pofile(str(nothing.file.with_name("news.cy.po")))} == {""}


def test_the_easy_read_text_is_translated_too(nothing: Desk) -> None:
    window = nothing.begin(level="easy")
    assert "Easy read in Portuguese" in window.words
    assert nothing.file.with_name("news.easy.pt.po").is_file()


def test_a_person_corrects_approves_and_signs(desk: Desk) -> None:
    window = desk.window().write("s0001", MONDAY).do("approve", "s0001")
    assert "1 of 11 approved" in window.words
    assert window.address.endswith(f"#row-{window.key('s0001')}")
    assert (desk.entry("s0001").msgstr, desk.entry("s0001").fuzzy) == (MONDAY, False)
    assert "It cannot be signed yet" in window.do("sign").words
    assert f"#row-{window.key('s0002')}" in window.html
    desk.approve_all()
    window = desk.window()
    assert "11 of 11 approved" in window.words
    window.do("sign").fill(f"{PAGE}/sign", {"name": "Ana Silva", "role": "Translator"})
    assert f"Checked by Ana Silva, Translator, {DAY}" in window.words
    assert "accessible-release build --to pt news.md" in window.words
    assert desk.po.metadata["X-Checked-By"] == "Ana Silva, Translator"
    assert f"Checked by Ana Silva, Translator, {DAY}" in window.open("/translations").words
    desk.window().write("s0001", f"{MONDAY} Venha!").do("save", "s0001")
    assert "It is a draft again: s0001: not approved." in window.open(PAGE).words


@pytest.mark.parametrize(
    ("context", "words", "why"),
    [
        ("s0001", MONDAY.replace("40", "45"), "45"),
        ("s0001", MONDAY.replace("5 de", "6 de"), "6"),
        ("s0003", "Ligue para Anley Helpline: 0808 157 0124.", "0808 157 0123"),
    ],
)
def test_a_wrong_fact_is_told_at_once_and_is_not_approved(desk: Desk, context: str, words: str, why: str) -> None:
    window = desk.window().write(context, words).do("save", context)
    assert "Something in these words is wrong" in window.words
    row = window.row(context)
    assert "▲ wrong" in row
    assert re.search(rf"Wrong: [^▲]*{re.escape(why)}", row)
    assert "So it cannot be approved or signed." in row
    window.do("approve", context)
    assert "not approved: a fact is wrong" in window.words
    assert (desk.entry(context).msgstr, desk.entry(context).fuzzy) == (words, True)


def test_a_lost_not_is_told_and_a_person_may_approve_it(desk: Desk) -> None:
    window = desk.window().write("s0002", "Você deve estacionar em frente à biblioteca.").do("save", "s0002")
    assert "To be checked: The “not” of “not park in front of” is not in the translation." in window.row("s0002")
    window.do("approve", "s0002")
    assert not desk.entry("s0002").fuzzy


def test_a_wrong_fact_is_accepted_with_a_reason_as_in_the_file(desk: Desk) -> None:
    desk.edit(lambda po: setattr(po.find("s0001", by="msgctxt"), "tcomment", "ask Rui"))
    window = desk.window().write("s0001", MONDAY.replace("40", "45")).do("save", "s0001").do("accept", "s0001")
    address = window.address
    window.fill(address, {"reason": " "})
    assert (window.status, "it needs a reason" in window.words) == (400, True)
    window.open(address).fill(address, {"reason": "The author  told me."})
    assert desk.entry("s0001").tcomment == "ask Rui\naccepted: The author told me."
    assert "A person accepts it: The author told me." in window.row("s0001")
    window.do("approve", "s0001")
    assert not desk.entry("s0001").fuzzy
    window.do("accept", "s0001").fill(window.address, {"reason": ""})
    assert desk.entry("s0001").tcomment == "ask Rui"
    assert "▲ wrong, though approved" in window.row("s0001")
    desk.approve_all()
    assert "It cannot be signed yet" in window.open(f"{PAGE}/sign").words
    window.client.post(f"{PAGE}/sign", data={"form": desk.office.guard.form, "name": "Ana"})
    assert "X-Checked-By" not in desk.po.metadata


def test_an_approval_is_taken_back(desk: Desk) -> None:
    window = desk.window().write("s0001", MONDAY).do("approve", "s0001").do("unapprove", "s0001")
    assert desk.entry("s0001").fuzzy
    assert "✓ approved" not in window.row("s0001")
    window.write("s0001", "").do("approve", "s0001")
    assert "there are no words yet" in window.words
    assert desk.entry("s0001").msgstr == ""


def test_a_button_saves_what_was_typed_anywhere(desk: Desk) -> None:
    before = len(desk.po)
    window = desk.window().write("s0001", MONDAY).write("title", "A biblioteca\x07 abre\noutra vez ")
    window.do("back", "s0002")
    assert desk.entry("s0001").msgstr == MONDAY
    assert desk.entry("title").msgstr == "A biblioteca abre\noutra vez"
    assert len(desk.po) == before


def test_the_worst_stands_first_and_what_is_done_can_be_hidden(desk: Desk) -> None:
    window = (
        desk.window()
        .write("role: the leader of the council", "a líder")
        .do("approve", "role: the leader of the council")
    )
    window.write("s0003", "Ligue 0808 157 0124.").do("save", "s0003")
    window.open(PAGE)
    places = [each.removeprefix("save ") for each in window.buttons if each.startswith("save ")]
    assert places[0] == window.key("s0003")
    assert places[-1] == window.key("role: the leader of the council")
    window.do("show open worst")
    assert f"save {window.key('role: the leader of the council')}" not in window.buttons
    window.do("show asks worst").do("show asks text")
    assert f"save {window.key('s0003')}" in window.buttons
    assert "show=asks" in window.address
    window.open(f"{PAGE}?show=open&order=worst").write("title", "A biblioteca abre").do("approve", "title")
    assert not window.address.endswith(window.key("title"))


def test_the_way_back_is_shown_for_a_row_that_asks(desk: Desk) -> None:
    window = desk.window()
    assert "of 100 alike" not in window.words
    window.write("s0002", "Não parque aqui.").do("back", "s0002")
    assert "Isto é: Não parque aqui." in window.row("s0002")
    assert "of 100 alike" in window.row("s0002")
    window.write("s0002", "Não parque lá.").do("save", "s0002")
    assert "of 100 alike" not in window.row("s0002")


def test_all_parts_are_translated_back_at_once(desk: Desk) -> None:
    window = desk.window().write("s0002", "Não parque aqui.").do("backs")
    assert "Isto é: Não parque aqui." in window.row("s0002")
    parts = [each for each in desk.po if each.msgstr and not each.obsolete]
    assert window.words.count("of 100 alike") == len(parts) > 1


def test_without_a_way_back_it_says_what_to_install(desk: Desk) -> None:
    desk.fake.ways = (EN_PT,)
    row = desk.window().do("back", "s0002").row("s0002")
    assert "accessible-release languages install pt --way-back" in row


def test_languages_run_their_own_way(nothing: Desk) -> None:
    page = nothing.begin("ar").html
    assert re.search(r'<textarea[^>]* lang="ar" dir="rtl"', page)
    assert '<p lang="en" dir="ltr">You must not park' in page


def test_two_windows_that_write_different_parts_both_win(desk: Desk) -> None:
    one, other = desk.window(), desk.window()
    one.write("s0001", MONDAY).do("save", "s0001")
    other.write("s0003", CALL).do("save", "s0003")
    assert (desk.entry("s0001").msgstr, desk.entry("s0003").msgstr) == (MONDAY, CALL)


@pytest.mark.parametrize(("take", "kept"), [("file", MONDAY), ("mine", "Outra coisa.")])
def test_the_later_of_two_windows_writes_over_nothing(desk: Desk, take: str, kept: str) -> None:
    one, other = desk.window(), desk.window()
    one.write("s0001", MONDAY).do("approve", "s0001")
    before = desk.file.read_bytes()
    other.write("s0001", "Outra coisa.").do("save", "s0001")
    assert (other.status, desk.file.read_bytes()) == (409, before)
    assert "This part has changed in another window" in other.words
    key = other.key("s0001")
    assert other.page.forms[0][f"words-{key}"] == "Outra coisa."
    other.fill(f"{PAGE}/do", {f"take-{key}": take, "do": f"save {key}"}, form=0)
    assert desk.entry("s0001").msgstr == kept


def test_nobody_approves_words_that_they_have_not_seen(desk: Desk) -> None:
    one, other = desk.window(), desk.window()
    one.write("s0001", MONDAY).do("save", "s0001")
    other.do("approve", "s0001")
    assert other.status == 409
    assert desk.entry("s0001").fuzzy


def test_another_program_is_a_window_too(desk: Desk) -> None:
    window = desk.window()

    def written(po: polib.POFile) -> None:
        po.metadata["X-Generator"] = "Poedit 3"
        entry = po.find("s0001", by="msgctxt")
        entry.msgstr, entry.tcomment, entry.flags = MONDAY, "from Rui", []

    desk.edit(written)
    window.write("s0003", CALL).do("save", "s0003")
    assert (desk.entry("s0001").msgstr, desk.entry("s0001").tcomment) == (MONDAY, "from Rui")
    assert desk.po.metadata["X-Generator"] == "Poedit 3"
    before = desk.file.read_bytes()
    window.open(PAGE).write("s0001", "Outra coisa.")
    desk.edit(lambda po: setattr(po.find("s0001", by="msgctxt"), "msgstr", "De Rui."))
    assert window.do("save", "s0001").status == 409
    assert desk.entry("s0001").msgstr == "De Rui."
    assert before != desk.file.read_bytes()


def test_another_program_that_saves_in_the_same_moment_is_noticed(desk: Desk) -> None:
    sheets = Sheets(desk.office.bench)
    with sheets.open("standard", "pt") as sheet:
        desk.edit(lambda po: setattr(po.find("s0001", by="msgctxt"), "msgstr", "De Rui."))
        row = sheet.rows[0]
        with pytest.raises(Unusable, match="in this very moment"):
            sheets.save(sheet, sheet.changed(row.number, replace(row.entry, text="Meu.")))
    assert desk.entry("s0001").msgstr == "De Rui."


def test_a_changed_release_is_brought_up_to_date_and_keeps_what_people_wrote(desk: Desk) -> None:
    desk.window().write("s0001", MONDAY).do("approve", "s0001")
    window = desk.window().write("s0002", "Não parque em frente à biblioteca.").do("approve", "s0002")
    desk.office.folder.edit_release("park in front of the library", "park in front of the old library")
    assert "The release has changed" in window.open(PAGE).words
    assert "the release has changed" in window.open(f"{PAGE}/sign").words
    desk.wait(desk.window().do("update"))
    assert desk.entry("s0002").previous_msgid == "You must not park in front of the library."
    row = desk.window().row("s0002")
    assert "It has changed. Before it said: You must not park in front of the library." in row
    assert "The machine says now:" not in row or "parque" in row
    assert not desk.entry("s0001").fuzzy
    assert desk.window().do("approve", "s0002").status == 200
    assert (desk.entry("s0002").fuzzy, desk.entry("s0002").previous_msgid) == (False, None)


def test_words_for_a_part_that_has_changed_meanwhile_are_not_lost(desk: Desk) -> None:
    window = desk.window().write("s0002", "Não parque lá.")
    desk.office.folder.edit_release("park in front of the library", "park in front of the old library")
    desk.wait(desk.window().do("update"))
    data, before = window.page.forms[0], desk.file.read_bytes()
    answer = window.client.post(f"{PAGE}/do", data={**data, "do": "show all text"})
    assert answer.status_code == 409
    assert "Não parque lá." in answer.text
    assert "in front of the old library" in answer.text
    assert desk.file.read_bytes() == before


def test_what_is_saved_while_the_machine_works_is_kept(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.office.folder.edit_release("park in front of the library", "park in front of the old library")
    begun, goes_on = threading.Event(), threading.Event()
    translate = desk.fake.translate

    def slow(*given: object) -> object:
        begun.set()
        goes_on.wait(30)
        return translate(*given)  # type: ignore[arg-type]

    monkeypatch.setattr(desk.fake, "translate", slow)
    window = desk.window().do("update")
    assert begun.wait(30)
    desk.window().write("s0001", MONDAY).do("approve", "s0001")
    goes_on.set()
    desk.wait(window)
    assert (desk.entry("s0001").msgstr, desk.entry("s0001").fuzzy) == (MONDAY, False)
    assert "old library" in desk.entry("s0002").msgid


def test_a_file_that_is_broken_is_named_and_the_others_are_listed(desk: Desk) -> None:
    desk.file.with_name("news.pl.po").write_text("msgid broken", encoding="utf-8")
    words = desk.office.window().open("/translations").words
    assert "“news.pl.po”: line 1: this is no line of a translation that can be read" in words
    assert "in Portuguese 0 of 11 approved" in words
    assert desk.office.window().open("/translation/standard/pl").status == 400


def test_addresses_that_name_no_translation_answer_nothing(desk: Desk) -> None:
    client = desk.office.client()
    for address in ("/translation/other/pt", "/translation/standard/x_y", f"{PAGE}/accept/nothing"):
        assert client.get(address).status_code == 404, address
    assert client.get("/translation/standard/de").status_code == 400
    assert client.post(f"{PAGE}/do", data={"do": "save x"}).status_code == 403
    assert desk.office.stranger().get(PAGE).status_code == 403
