"""A file brought up to date: whatever the author and the translator do, no word of a person is lost or misplaced."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from accessible_release.translating.places import Place
from accessible_release.translating.po.entry import Entry, Po, mark
from accessible_release.translating.po.merging import merged
from translating.po.samples import approved, machine, place

OPEN = "The council opened a flood line today."
OPEN_NOW = "The council opened a flood line on Monday."
OTHER = "Nobody was hurt in the night."


def after(old: list[Entry], *parts: Place, obsolete: tuple[Entry, ...] = ()) -> Po:
    return merged(Po(tuple(old), obsolete), parts)


def test_approved_words_stay_with_what_they_translate_wherever_it_stands() -> None:
    old = [approved("s0001", OPEN, "Abriu."), approved("s0002", OTHER, "Ninguém.")]
    made = after(old, place("s0001", "It is new."), place("s0002", OPEN), place("s0003", OTHER))
    assert made.entries == (
        Entry("s0001", "It is new."),
        approved("s0002", OPEN, "Abriu."),
        approved("s0003", OTHER, "Ninguém."),
    )
    assert made.obsolete == ()


def test_changed_words_are_fuzzy_and_keep_what_was_said_before() -> None:
    made = after([approved("s0001", OPEN, "Abriu.")], place("s0001", OPEN_NOW))
    (entry,) = made.entries
    assert (entry.source, entry.text, entry.approved, entry.previous) == (OPEN_NOW, "Abriu.", False, OPEN)
    assert entry.outdated
    assert not replace(entry, text="Abriu na segunda.").outdated
    assert not replace(entry, approved=True).outdated


def test_what_changes_twice_is_still_of_what_it_translates() -> None:
    first = after([approved("s0001", OPEN, "Abriu.")], place("s0001", OPEN_NOW))
    (entry,) = after(list(first.entries), place("s0002", OPEN_NOW + " It is so.")).entries
    assert (entry.text, entry.previous) == ("Abriu.", OPEN)
    (entry,) = after([replace(first.entries[0], text="Abriu na segunda.")], place("s0001", OPEN)).entries
    assert (entry.text, entry.previous) == ("Abriu na segunda.", OPEN_NOW)


def test_the_headline_is_the_headline_whatever_it_says() -> None:
    (entry,) = after([approved("title", "Flood line opens", "Abre")], place("title", "Help by telephone")).entries
    assert (entry.text, entry.previous) == ("Abre", "Flood line opens")


def test_two_parts_of_the_same_words_keep_their_own() -> None:
    old = [approved("s0001", "Open", "Aberto"), approved("s0002", "Open", "Abra")]
    made = after(old, place("s0001", "Open"), place("s0002", "Open"), place("s0003", "Open"))
    assert [each.text for each in made.entries] == ["Aberto", "Abra", ""]
    assert after(old, place("s0002", "Open")).entries == (approved("s0002", "Open", "Abra"),)


def test_what_is_gone_is_kept_and_comes_back_to_be_approved() -> None:
    made = after([approved("s0001", OPEN, "Abriu."), machine("s0002", OTHER, "Ninguém.")])
    assert made.entries == ()
    assert [(each.source, each.text) for each in made.obsolete] == [(OPEN, "Abriu.")]
    back = after([], place("s0005", OPEN), obsolete=made.obsolete)
    assert back.entries == (Entry("s0005", OPEN, "Abriu."),)
    assert back.entries[0].touched
    assert back.obsolete == ()


def test_the_machines_words_are_made_afresh_unless_somebody_wrote_to_them() -> None:
    old = machine("s0001", OPEN, "Abriu.")
    assert after([old], place("s0001", OPEN)).entries == (Entry("s0001", OPEN),)
    edited, asked = replace(old, text="Foi aberta."), replace(old, remarks=("Is this right?",))
    assert after([edited], place("s0001", OPEN)).entries == (edited,)
    assert after([asked], place("s0001", OPEN)).entries == (asked,)
    assert after([asked], place("s0001", OTHER)).obsolete[0].remarks == ("Is this right?",)


SENTENCES = st.lists(st.sampled_from("abcdefgh"), min_size=3, max_size=5).map(
    lambda words: " ".join(f"word{each}" for each in words)
)
RELEASES = st.lists(SENTENCES, max_size=6)
STEPS = st.lists(st.tuples(RELEASES, st.lists(st.tuples(st.integers(0, 5), st.booleans()), max_size=3)), max_size=6)


def _parts(sentences: list[str]) -> list[Place]:
    return [place(f"s{number:04d}", text) for number, text in enumerate(sentences, start=1)]


def _filled(po: Po) -> Po:
    """As the machine fills it."""
    return replace(
        po, entries=tuple(each if each.text else machine(each.context, each.source, "m") for each in po.entries)
    )


@given(STEPS)
def test_no_word_of_a_person_is_ever_lost_or_attached_to_other_words(
    steps: list[tuple[list[str], list[tuple[int, bool]]]],
) -> None:
    po, written = Po(), dict[str, str]()
    for step, (sentences, edits) in enumerate(steps):
        po = _filled(merged(po, _parts(sentences)))
        assert [each.source for each in po.entries] == sentences
        entries = list(po.entries)
        for number, (at, approves) in enumerate(edits):
            if at < len(entries):
                text = f"person {step}.{number}"
                written.pop(entries[at].text, None)  # written over by the person
                written[text] = entries[at].source
                notes = entries[at].notes
                entries[at] = replace(entries[at], text=text, approved=approves, previous="", notes=notes)
        po = replace(po, entries=tuple(entries))
        for text, source in written.items():
            places = [each for each in (*po.entries, *po.obsolete) if each.text == text]
            assert len(places) == 1
            (kept,) = places
            assert source == (kept.previous or kept.source)
            assert not (kept.approved and kept.previous)


@given(RELEASES, RELEASES)
def test_to_bring_it_up_to_date_twice_changes_nothing(before: list[str], now: list[str]) -> None:
    first = merged(Po(), _parts(before))
    old = replace(
        first, entries=tuple(replace(each, text=f"p {each.context}", approved=True) for each in first.entries)
    )
    once = merged(old, _parts(now))
    assert merged(once, _parts(now)) == once


def test_the_mark_is_of_the_words() -> None:
    assert mark("a") == mark("a") != mark("b")
