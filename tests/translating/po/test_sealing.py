"""Who signed a translation, and when it is a draft again."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from accessible_release.errors import NeedsAPerson, Unusable
from accessible_release.translating.po.entry import Entry, Po
from accessible_release.translating.po.reading import read
from accessible_release.translating.po.sealing import BY, ON, SIGNATURE, State, sign_po, signature_of, state
from accessible_release.translating.po.writing import write
from translating.po.samples import HEADERS, approved, machine, place, saved

TITLE, SENTENCE = (
    approved("title", "Flood line opens", "Abre a linha"),
    approved("s0002", "It is open.", "Está aberta."),
)
PARTS = (place("title", "Flood line opens"), place("s0002", "It is open."))
ANA = "Ana Silva, tradutora"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return saved(tmp_path, TITLE, SENTENCE)


def test_signed(path: Path) -> None:
    assert state(read(path), PARTS) == State()
    sign_po(path, ANA, "2026-12-02", PARTS)
    po = read(path)
    assert state(po, PARTS) == State(ANA, "2026-12-02")
    assert (po.header(BY), po.header(ON)) == (ANA, "2026-12-02")
    assert po.header(SIGNATURE) == signature_of(po, ANA, "2026-12-02")
    assert po.entries == (TITLE, SENTENCE)
    assert state(replace(po, entries=po.entries[::-1]), PARTS).checked_by == ANA


@pytest.mark.parametrize(
    ("entries", "why"),
    [
        ((TITLE, replace(SENTENCE, text="Abriu.")), "its words were changed after it was signed"),
        ((TITLE, replace(SENTENCE, approved=False)), "s0002: not approved"),
        ((TITLE, replace(SENTENCE, text="", approved=False)), "s0002: not translated"),
        ((TITLE,), "s0002: these words of the release are not in it"),
        ((TITLE, SENTENCE, approved("s0003", "New.", "Novo.")), "s0003: these words are no longer in the release"),
        (
            (TITLE, replace(SENTENCE, source="It is shut.")),
            "s0002: these words of the release are not in it; s0002: these words are no longer in the release",
        ),
    ],
)
def test_a_draft_again(entries: tuple[Entry, ...], why: str, path: Path) -> None:
    sign_po(path, ANA, "2026-12-02", PARTS)
    found = state(replace(read(path), entries=entries), PARTS)
    assert (found.checked_by, found.lapsed) == ("", why)


def test_another_name_or_day_is_another_signature(path: Path) -> None:
    sign_po(path, ANA, "2026-12-02")
    po = read(path)
    for header in (BY, ON):
        assert state(po.with_headers({header: "Somebody else"})).lapsed == "its words were changed after it was signed"
    assert state(po.with_headers({SIGNATURE: ""})) == State()


def test_it_cannot_be_signed_before_all_is_approved(tmp_path: Path) -> None:
    rest = [machine(f"s{number:04d}", f"Sentence {number}.", "x") for number in range(3, 8)]
    path = saved(tmp_path, TITLE, SENTENCE, *rest)
    before = path.read_bytes()
    with pytest.raises(NeedsAPerson) as caught:
        sign_po(path, ANA, "2026-12-02")
    assert caught.value.code == "translation-open"
    assert caught.value.message == (
        "it cannot be signed yet: s0003: not approved; s0004: not approved; s0005: not approved; and 2 more."
    )
    assert path.read_bytes() == before


def test_what_the_judge_finds_stops_the_signature(path: Path) -> None:
    def judge(_po: Po) -> None:
        raise NeedsAPerson("translation-wrong", "wrong.")

    with pytest.raises(NeedsAPerson, match="wrong"):
        sign_po(path, ANA, "2026-12-02", PARTS, judge)
    assert state(read(path), PARTS) == State()


def test_what_another_program_saves_meanwhile_is_not_written_over(path: Path) -> None:
    def judge(po: Po) -> None:
        write(path, replace(po, remarks=("from Rui",)))

    with pytest.raises(Unusable, match="another program has saved it"):
        sign_po(path, ANA, "2026-12-02", PARTS, judge)
    assert (read(path).remarks, state(read(path), PARTS)) == (("from Rui",), State())


def test_signed_again_by_another(path: Path) -> None:
    sign_po(path, ANA, "2026-12-02")
    sign_po(path, "Rui", "2026-12-03")
    po = read(path)
    assert state(po) == State("Rui", "2026-12-03")
    assert [name for name, _ in po.headers].count(BY) == 1


ENTRIES = st.lists(
    st.builds(approved, st.sampled_from(["s1", "s2", "s3"]), st.sampled_from("ab"), st.sampled_from("xy")),
    max_size=3,
    unique_by=lambda entry: entry.key,
)


@given(ENTRIES, ENTRIES)
def test_a_signature_holds_if_and_only_if_nothing_changed(signed: list[Entry], now: list[Entry]) -> None:
    po = Po(tuple(signed), headers=HEADERS)
    po = po.with_headers({BY: ANA, ON: "2026-12-02", SIGNATURE: signature_of(po, ANA, "2026-12-02")})
    same = {(e.key, e.text) for e in signed} == {(e.key, e.text) for e in now}
    assert bool(state(replace(po, entries=tuple(now))).checked_by) == same


def test_writing_leaves_the_other_headers(path: Path) -> None:
    po = read(path).with_headers({"X-Generator": "Poedit 3.4"})
    write(path, po)
    sign_po(path, ANA, "2026-12-02")
    assert read(path).headers[: len(HEADERS) + 1] == (*HEADERS, ("X-Generator", "Poedit 3.4"))
