"""Parts for the tests of the forms in which translations are sent round."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import strategies as st
from translating.po.samples import HEADERS, approved, machine

from accessible_release.finishing.exchange.parts import About, Returned, id_of
from accessible_release.translating.places import Place
from accessible_release.translating.po.entry import Entry, Po

ABOUT = About("news.md", "en", "pt-BR")
URDU = About("news.md", "en", "ur")
CALL = "Call 0808 1000 900 & ask for <Jo>."
ENTRIES = (
    approved("title", "Flood line opens", "Abre a linha"),
    machine("s0001", CALL, "Ligue 0808 1000 900 e peça <Jo>."),
    Entry("s0002/2", "Two\nlines, and a tab:\t.", "", notes=("must stay as it is: 0808 1000 900",)),
    replace(machine("s0003", "It is open.", "Está aberta."), previous="It is shut."),
    replace(approved("role: chair", "chair", "presidente"), remarks=("accepted: it is so",)),
)
PO = Po(ENTRIES, headers=HEADERS)
PLACES = tuple(Place(each.context, each.context, each.source) for each in ENTRIES)

AWKWARD = (
    "\n",
    "\t",
    "  ",
    "&",
    "<b>",
    "]]>",
    "&amp;",
    '"',
    "خط",
    "ہے۔",
    "\u200f",
    "\u200c",
    "👩‍👩‍👧",
    "é",
    "\u2028",
    "\x85",
    "#",
)
TEXTS = st.lists(
    st.one_of(
        st.sampled_from(AWKWARD), st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\ufffe\uffff")
    ),
    max_size=20,
).map("".join)
"""Right to left, line breaks, spaces at the ends, emoji, signs of XML."""
WORDS = TEXTS.filter(lambda text: bool(text.strip()))
NAMES = st.text("abc 0123456789é/", min_size=1, max_size=8).map(lambda name: f"s{name}".strip())


@st.composite
def entries(draw: st.DrawFn) -> Entry:
    text = draw(TEXTS)
    return Entry(
        draw(NAMES),
        draw(WORDS),
        text if text.strip() else "",
        approved=bool(text.strip()) and draw(st.booleans()),
        remarks=tuple(draw(st.lists(NAMES, max_size=2, unique=True))),
    )


def files(least: int, most: int) -> st.SearchStrategy[Po]:
    """Translation files of so many parts."""
    found = st.lists(entries(), min_size=least, max_size=most, unique_by=lambda each: each.key)
    return found.map(lambda each: Po(tuple(each)))


FILES, LARGE = files(1, 8), files(20, 24)


def held(po: Po) -> list[tuple[str, str, str, str, bool, tuple[str, ...]]]:
    return [(id_of(*e.key), e.context, e.source, e.text, e.approved, e.remarks) for e in po.entries]


def back(returned: Returned) -> list[tuple[str, str, str, str, bool, tuple[str, ...]]]:
    return [
        (p.id, p.entry.context, p.entry.source, p.entry.text, p.entry.approved, p.entry.remarks) for p in returned.parts
    ]
