"""“Run by volunteers, the shop sells old books.” → “The shop is run by volunteers. The shop sells old books.”.

Also “Now in its tenth year, …” and “Having read the letters, …”.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from accessible_release.simplifying import clauses
from accessible_release.simplifying.agreement import BE, HAVE, takes_plural
from accessible_release.simplifying.cues import cues
from accessible_release.simplifying.splitting.seams import Changes
from accessible_release.simplifying.splitting.tails import Stretch, front, is_sayable
from accessible_release.simplifying.subjects import LONGEST, again, sentence_case

if TYPE_CHECKING:
    from spacy.tokens import Token

BEING, STATES = cues("fronts", "being"), cues("fronts", "states")
UNCLEAR = frozenset({"it", "they", "this", "that", "these", "those", "there", "both", "one", "each", "all", "most"})


def rewrites(main: Token) -> Iterator[Changes | None]:
    """At most one edit, for a participle, an adjective or *now in …* that begins the sentence."""
    doc, who, before = main.doc, clauses.subject(main), front(main)
    if before is None or who is None or not is_sayable(main) or who.lower_ in UNCLEAR:
        return
    comma = before.last.nbor(1)
    formed = _formed(before, main, plural=takes_plural(who))
    called = doc[who.left_edge.i : who.right_edge.i + 1].text
    named = called if who.text[:1].isupper() and clauses.words(called) <= LONGEST else again(who, main)
    if comma.text != "," or formed is None or named is None or "," in called or clauses.has(who.subtree, "relcl"):
        return
    cut, said = formed
    told = doc.text[cut : clauses.end(before.last)].strip()
    opening = f"{sentence_case(called)} {said} {told}.\n{sentence_case(named)}"
    yield [(0, clauses.end(who.right_edge), opening)]


def _formed(before: Stretch, main: Token, *, plural: bool) -> tuple[int, str] | None:
    """From where the words are told in the new sentence, and the verb in front of them."""
    first, told = before.first, "past" if clauses.is_past(main) else "present"
    modal = clauses.modal(main)
    if modal is not None and modal.lower_ not in {"will", "can"}:
        return None
    if before.begins("now", "in") and told == "present":
        return first.nbor(1).idx, f"{BE['present', plural]} now"
    if first.lower_ == "having" and before.head.tag_ == "VBN" and before.head.i <= 2:
        had = HAVE["past", plural] if told == "past" else HAVE["present", plural]
        return first.nbor(1).idx, had
    verb = BE["past", plural] if told == "past" else BE["present", plural]
    return (first.nbor(1).idx, f"{verb} {first.lower_}") if _is_state(before) else None


def _is_state(before: Stretch) -> bool:
    """Whether a participle or adjective that tells what something is begins the words, with more behind it."""
    first, second = before.first, before.first.nbor(1).lower_
    is_done = first.tag_ == "VBN" or (first.tag_ == "VB" and second == "by")  # “Run by …”
    is_state = (is_done and first.lemma_.lower() in BEING) or first.lower_ in STATES
    return (
        first == before.head
        and is_state
        and len(before.tokens) > 2
        and second in {"by", "in", "at", "on", "to", "near", "with", "from", "of", "for"}
    )
