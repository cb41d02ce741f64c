"""What came back is taken over, and no word of a person is lost."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from accessible_release.errors import NeedsAPerson, Unusable
from accessible_release.finishing.exchange import xliff
from accessible_release.finishing.exchange.forms import receive, send
from accessible_release.finishing.exchange.parts import Returned
from accessible_release.finishing.exchange.taking import How, taken_over
from accessible_release.translating.places import Place
from accessible_release.translating.po.entry import Entry, Po
from finishing.exchange.samples import ABOUT, ENTRIES, PLACES, PO

USUAL = How()


def sent(po: Po = PO) -> Returned:
    """As it went out and came back, with nothing changed."""
    return xliff.parse(xliff.dump(po, ABOUT, "1.2", "x"), "x")


def changed(number: int, returned: Returned | None = None, **what: object) -> Returned:
    """The same with one part as a person has left it."""
    returned = returned or sent()
    parts = list(returned.parts)
    parts[number] = replace(parts[number], entry=replace(parts[number].entry, **what))  # type: ignore[arg-type]
    return replace(returned, parts=tuple(parts))


def lost_on_the_way(returned: Returned) -> Returned:
    """As a program gives it back that keeps no notes."""
    return replace(returned, parts=tuple(replace(each, sent="") for each in returned.parts))


def with_other(number: int, **what: object) -> Po:
    entries = list(ENTRIES)
    entries[number] = replace(entries[number], **what)  # type: ignore[arg-type]
    return replace(PO, entries=tuple(entries))


def taken(po: Po, returned: Returned, how: How = USUAL) -> Po:
    return taken_over(po, PLACES, returned, "news.xlf", how)


def test_where_nothing_was_changed_nothing_is_taken() -> None:
    assert taken(PO, sent()) is PO


def test_words_approvals_and_remarks_are_taken() -> None:
    found = taken(PO, changed(1, text="Ligue já.", approved=True, remarks=("sure",))).entries
    assert (found[1].text, found[1].approved, found[1].remarks) == ("Ligue já.", True, ("sure",))
    assert found[:1] + found[2:] == ENTRIES[:1] + ENTRIES[2:]
    assert taken(PO, changed(2, text="Duas", approved=False)).entries[2].touched


def test_an_approval_alone_is_taken_and_one_can_be_taken_back() -> None:
    assert taken(PO, changed(1, approved=True)).entries[1].approved
    assert taken(PO, changed(3, approved=True)).entries[3].previous == ""
    assert not taken(PO, changed(0, approved=False)).entries[0].approved


def test_an_approval_that_came_meanwhile_stays() -> None:
    po = with_other(1, approved=True)
    assert taken(po, sent()) is po
    assert taken(po, lost_on_the_way(sent())).entries[1].approved


def test_words_that_were_emptied_stay() -> None:
    assert taken(PO, changed(0, text="", approved=False)).entries == ENTRIES


def test_words_that_were_changed_here_meanwhile_stay() -> None:
    po = with_other(1, text="Ligue hoje.", approved=True)
    assert taken(po, sent()) is po


@pytest.mark.parametrize("lost", [False, True])
def test_words_that_were_changed_on_both_sides(lost: bool) -> None:
    po = with_other(1, text="Ligue hoje.", approved=True)
    returned = changed(1, text="Ligue já.", approved=True)
    returned = lost_on_the_way(returned) if lost else returned
    with pytest.raises(NeedsAPerson, match="also changed in the translation file since it was sent: “s0001”") as caught:
        taken(po, returned)
    assert (caught.value.code, "--replace" in caught.value.hint) == ("exchange-both-changed", True)
    assert taken(po, returned, How(replacing=True)).entries[1].text == "Ligue já."


def test_the_same_change_on_both_sides() -> None:
    po = with_other(1, text="Ligue já.", approved=False)
    assert taken(po, changed(1, text="Ligue já.", approved=True)).entries[1].approved


def test_without_a_translation_file_the_release_tells_the_parts() -> None:
    found = taken(Po(), changed(1, text="Ligue já.", approved=True)).entries
    assert [(each.context, each.text, each.approved) for each in found][:3] == [
        ("title", "Abre a linha", True),
        ("s0001", "Ligue já.", True),
        ("s0002/2", "", False),
    ]


def test_a_file_of_another_release() -> None:
    other = Po((Entry("s0001", "Something else.", "Outra coisa."),))
    with pytest.raises(Unusable, match=r"no part of this release is in it; it says that it is of “news.md”") as caught:
        taken(PO, sent(other), How(older=True))
    assert caught.value.code == "exchange-other-release"
    with pytest.raises(Unusable, match="there is no part of a translation in it"):
        taken(PO, Returned(()))


def test_parts_that_nobody_knows() -> None:
    gone = tuple(Entry(f"s010{number}", f"Gone {number}.", f"Foi-se {number}.", approved=True) for number in range(5))
    returned = sent(replace(PO, entries=(*ENTRIES, *gone, Entry("s0200", "Gone.", "Máquina."))))
    with pytest.raises(Unusable, match="are not in this translation: “s0100”, “s0101”, “s0102” and 3 more") as caught:
        taken(PO, returned)
    assert (caught.value.code, "--older" in caught.value.hint) == ("exchange-unknown", True)
    parts = tuple(replace(p, sent="") if p.entry in gone else p for p in returned.parts)
    found = taken(PO, replace(returned, parts=parts), How(older=True)).entries
    assert found == (*ENTRIES, *gone)
    assert taken(PO, returned, How(older=True)).entries == ENTRIES  # nobody has changed or approved them there


def test_files(tmp_path: Path) -> None:
    for name, version in (("a.xlf", "1.2"), ("b.XLIFF", "2.1"), ("c.docx", "")):
        send(tmp_path / name, PO, ABOUT, version)
        assert taken(PO, receive(tmp_path / name, "pt")) is PO
    with pytest.raises(Unusable, match=r"a.xlf”: it is in “pt-BR”, and not in Polish. Name its language: --to pt-BR"):
        receive(tmp_path / "a.xlf", "pl")
    with pytest.raises(Unusable, match=r"tells no form that there is: “.odt”. Name it .xlf"):
        send(tmp_path / "d.odt", PO, ABOUT, "1.2")
    with pytest.raises(Unusable, match="cannot read it: no such file"):
        receive(tmp_path / "none.xlf", "pl")
    (tmp_path / "large.xlf").write_bytes(b" " * 20_000_001)
    with pytest.raises(Unusable, match="cannot read it: larger than 20,000,000 bytes"):
        receive(tmp_path / "large.xlf", "pl")


def test_parts_of_the_release_that_are_not_in_the_file_are_left_alone() -> None:
    places = (*PLACES, Place("s0009", "s0009", "New."))
    returned = replace(sent(), parts=sent().parts[:2])
    assert taken_over(PO, places, returned, "x").entries == (*ENTRIES, Entry("s0009", "New."))
