"""Where in a parsed sentence an entry applies, and what then stands there."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from accessible_release.analysis.words import inflection
from accessible_release.ledger import Edit, clash, edit, in_turn, replay
from accessible_release.lexicon.articles import article_fix
from accessible_release.lexicon.entries import OBJECT, Entry, entries
from accessible_release.lexicon.frames import Match, holds, object_of, subject_of

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

Free = Callable[[int, int], bool]
"""Whether the characters from `start` to `end` may be changed."""
Index = Mapping[str, Sequence[Entry]]

VERBS = frozenset({"VERB", "AUX"})
DASHES = frozenset("-–/")
LONGEST_OBJECT = 6
"""Words that may stand between a verb and the words that belong to it, before a reader loses the thread."""
MANY = 2
NAMING = frozenset({"NOUN", "PROPN"})
"""What stands before a noun and makes one name with it: “border skirmishes” are no “border small fights”."""
FINITE = frozenset({"VBD", "VBP", "VBZ", "MD"})
APOSTROPHES = "'’"
PARTICLES = frozenset({"apart", "away", "back", "down", "off", "on", "out", "over", "up"})
PLURAL = frozenset({"we", "they", "you", "these", "those", "both"})
HAVE_OR_BE = frozenset({"aux", "auxpass"})


@dataclass(frozen=True, slots=True)
class Swap:
    """An entry that fits, and the edit it makes."""

    entry: Entry
    edit: Edit


def everywhere(start: int, end: int) -> bool:  # noqa: ARG001 - the shape of `Free`
    """Nothing is protected."""
    return True


def index(known: Iterable[Entry]) -> Index:
    """Entries by the first word to look for, those of several words before those of one, then as they stand.

    A verb is found by its forms too: the parser does not always know the base form (*staged*, *specifies*).
    """
    found: dict[str, list[Entry]] = {}
    for entry in sorted(known, key=lambda each: -len(each.tokens)):
        first = entry.tokens[0]
        for form in (first, *(_forms(first) if entry.pos == "VERB" else ())):
            found.setdefault(form, []).append(entry)
    return found


@cache
def _forms(verb: str) -> frozenset[str]:
    return frozenset(inflection.verb(verb, tag) for tag in inflection.FORMS) - {verb}


@cache
def all_entries() -> Index:
    """The index of every entry there is."""
    return index(entries())


def swaps(doc: Doc, known: Index | None = None, free: Free = everywhere) -> list[Swap]:
    """The swaps that fit a sentence, from left to right, without overlap; of two the one with more words."""
    chosen: list[Swap] = []
    looked_up = all_entries() if known is None else known
    found = [swap for token in doc for swap in _at(token, looked_up, free)]
    for swap in sorted(found, key=lambda each: -len(each.entry.tokens)):
        if not clash(swap.edit, [each.edit for each in chosen]):
            chosen.append(swap)
    return sorted(chosen, key=lambda each: each.edit.start)


def swapped(doc: Doc, known: Index | None = None, free: Free = everywhere) -> str:
    """The sentence after all its swaps."""
    return replay(doc.text, in_turn(swap.edit for swap in swaps(doc, known, free)))


def _at(token: Token, known: Index, free: Free) -> Iterator[Swap]:
    """The first entry that fits with its first word at `token`, if any does."""
    forms = dict.fromkeys((token.lower_, token.lemma_.lower()))
    candidates = [entry for form in forms for entry in known.get(form, ())]
    for entry in sorted(candidates, key=lambda each: -len(each.tokens)) if len(forms) > 1 else candidates:
        match, gap = _match(entry, token)
        if match is None or not all(holds(condition, match) for condition in entry.frame):
            continue
        made = _swap(entry, match, gap)
        if made and all(free(change.start, change.end) for change in made.edit.changes):
            yield made
            return


def _match(entry: Entry, token: Token) -> tuple[Match | None, tuple[int, int] | None]:
    """Where the entry's words stand from `token` on, and the tokens of the object between them, if it has one."""
    doc, place, gap = token.doc, token.i, None
    head_place = len(entry.tokens) - 1 if entry.pos == "NOUN" else 0
    for number, wanted in enumerate(entry.tokens):
        if wanted == OBJECT:
            tail = entry.replacement.partition(OBJECT)[2].strip()
            gap = _object_place(token, place, entry.tokens[number + 1 :][:1], anything_behind=bool(tail))
            if gap is None:
                return None, None
            place = gap[1]
            continue
        if place >= len(doc) or not _is(doc[place], wanted, number == head_place and entry.pos != "PHRASE", entry.pos):
            return None, None
        place += 1
    head = doc[token.i + head_place]
    match = Match(doc, token.i, place, head)
    return (None, None) if _is_barred(match, entry) else (match, gap)


def _is(token: Token, wanted: str, inflected: bool, pos: str) -> bool:
    if not inflected:
        return token.lower_ == wanted
    if pos == "VERB":
        return token.pos_ in VERBS and (
            wanted in (token.lemma_.lower(), token.lower_) or token.lower_ in _forms(wanted)
        )
    return token.pos_ == pos and wanted in (token.lemma_.lower(), token.lower_)


def _object_place(verb: Token, place: int, behind: Sequence[str], *, anything_behind: bool) -> tuple[int, int] | None:
    """The tokens of the verb's object with all that belongs to it, if it follows at once and in one piece.

    A preposition that the entry wants behind the object ends it, even where the parser takes it as part of the object.
    """
    found = _object_from(verb, place)
    if found is None or found.left_edge.i != place:
        return None
    ends = [word.i for word in found.subtree if word.i > found.i and [word.lower_] == list(behind)]
    end = ends[0] if ends else found.right_edge.i + 1
    short = end - place <= LONGEST_OBJECT or not (behind or anything_behind)
    simple = len(ends) < MANY and not any(word.tag_ in FINITE for word in verb.doc[place:end])
    return (place, end) if short and simple else None


def _object_from(verb: Token, place: int) -> Token | None:
    """The verb's object at `place` or behind it, also where the parser took it for a subject."""
    found = object_of(verb)
    if found is not None and found.i >= place:
        return found
    clauses = (child for child in verb.children if child.dep_ == "ccomp")
    subjects = [child for child in verb.children if child.dep_ == "nsubj" and child.i >= place]
    subjects += [word for each in clauses for word in each.children if word.dep_ == "nsubj"]
    return next(iter(subjects), None)


def _is_barred(match: Match, entry: Entry) -> bool:
    """Beside a hyphen, in a name, in capitals, contracted (“he’s”), before a pronoun that belongs before a particle."""
    if _is_beside_dash(match):
        return True
    if match.doc[match.start].text[0] in APOSTROPHES or _parts_a_pronoun(match, entry):
        return True
    words = match.doc[match.start : match.end]
    if entry.pos != "PHRASE" and any(token.pos_ == "PROPN" for token in words):
        return True
    return any(token.text[0].isupper() and token.i > 0 for token in words if OBJECT not in entry.tokens) or (
        len(words[0]) > 1 and words[0].is_upper
    )


def _is_beside_dash(match: Match) -> bool:
    before, behind = match.previous, match.following
    if before is not None and before.text in DASHES and not before.whitespace_:
        return True
    return behind is not None and behind.text in DASHES and not match.doc[match.end - 1].whitespace_


def _parts_a_pronoun(match: Match, entry: Entry) -> bool:
    """Whether the new words would take a pronoun behind their particle: “put out it”."""
    behind = match.following
    parts = entry.pos == "VERB" and entry.replacement.rpartition(" ")[2] in PARTICLES and match.end - match.start == 1
    return parts and behind is not None and behind.tag_ == "PRP"


def _swap(entry: Entry, match: Match, gap: tuple[int, int] | None) -> Swap | None:
    new = _inflected(entry, match)
    if new is None or _repeats(new, match) or _is_awkward(new, entry, match):
        return None
    doc, first = match.doc, match.doc[match.start]
    if first.text[0].isupper() and new:
        new = new[0].upper() + new[1:]
    reason = f"“{new}” is plainer" if new else "says nothing"
    if gap:
        lead, _, tail = new.partition(OBJECT)
        places = [
            (first.idx, doc[gap[0]].idx, lead.strip() + " "),
            (_end(doc, gap[1] - 1), _end(doc, match.end - 1), f" {tail.strip()}" if tail.strip() else ""),
        ]
    elif new:
        places = [(first.idx, _end(doc, match.end - 1), new)]
    else:
        places = [_without(match)]
    fix = article_fix(match.previous, new) if new else None
    return Swap(entry, edit("word", reason, doc.text, *places, *([fix] if fix else [])))


def _is_awkward(new: str, entry: Entry, match: Match) -> bool:
    """“Has got”, “does not be more”, “people' rights”; two words for the end of a compound."""
    before, behind = match.previous, match.following
    if _is_badly_helped(entry, match.head):
        return True
    if behind is not None and (_shares_to(entry, behind) or _is_bare_genitive(new, behind)):
        return True
    grows = entry.pos == "NOUN" and " " in new and " " not in entry.word
    return grows and before is not None and before.pos_ in NAMING and before.head == match.head


def _is_badly_helped(entry: Entry, verb: Token) -> bool:
    helpers = {child.lemma_ for child in verb.children if child.dep_ in HAVE_OR_BE}
    return (entry.plain == "get" and "have" in helpers) or (entry.plain.startswith("be ") and "do" in helpers)


def _is_bare_genitive(new: str, behind: Token) -> bool:
    """Whether an apostrophe without *s* would stand behind a word that does not end in *s*."""
    return behind.tag_ == "POS" and not behind.text.endswith("s") and not new.endswith("s")


def _shares_to(entry: Entry, verb: Token) -> bool:
    """Whether a second infinitive needs the *to* that would go: “are able to check, and to claim”."""
    goes = entry.tokens[-1] == "to" and not entry.plain.endswith(" to") and entry.plain != "to"
    return goes and any(word.lower_ == "to" and word.nbor(-1).pos_ == "CCONJ" for word in verb.doc[verb.i + 1 :])


def _end(doc: Doc, token: int) -> int:
    return doc[token].idx + len(doc[token])


def _without(match: Match) -> tuple[int, int, str]:
    """The words, the comma that closes them and one space; at the beginning the next word gets the capital."""
    doc, end = match.doc, match.end
    if match.start == 0 and end < len(doc) and doc[end].text == ",":
        end += 1
    start, stop = doc[match.start].idx, doc[end].idx if end < len(doc) else len(doc.text)
    if match.start == 0 and end < len(doc) and doc[end].text[0].islower():
        word = doc[end].text
        return start, stop + len(word), word[0].upper() + word[1:]
    if end < len(doc) and doc[end].is_punct and match.start:
        return _end(doc, match.start - 1), stop, ""
    return start, stop, ""


def _inflected(entry: Entry, match: Match) -> str | None:
    if not entry.replacement or entry.pos == "PHRASE":
        return entry.replacement
    words = entry.plain.split(" ")
    marked = [place for place, word in enumerate(words) if word.endswith("*")]
    place = marked[0] if marked else (len(words) - 1 if entry.pos == "NOUN" else 0)
    form = _form(entry.pos, words[place].rstrip("*"), match.head)
    return None if form is None else " ".join([*words[:place], form, *words[place + 1 :]])


def _form(pos: str, base: str, head: Token) -> str | None:
    if pos == "VERB":
        return _agreeing(base, head)
    if pos == "NOUN":
        return inflection.noun(base, head.tag_ == "NNS")
    return inflection.degree(base, head.tag_)


def _agreeing(base: str, head: Token) -> str:
    tag = verb_tag(head)
    if base == "be" and head.lemma_ == "be":
        return head.lower_
    if base == "be" and tag in ("VBP", "VBD", "VB"):
        present = "am" if any(child.lower_ == "i" for child in head.lefts) else "are"
        return {"VB": "be", "VBP": present, "VBD": "were" if _has_plural_subject(head) else "was"}[tag]
    return inflection.verb(base, tag)


def _has_plural_subject(verb: Token) -> bool:
    subject = subject_of(verb)
    if subject is None:
        return False
    named = subject.tag_ == "NNP" and subject.text.endswith("s") and subject.left_edge.lower_ == "the"
    if named:  # “the Amazighs”: a people, not a person
        return True
    joined = any(child.dep_ == "cc" and child.lower_ == "and" for child in subject.children)
    return joined or subject.tag_ in ("NNS", "NNPS") or subject.lower_ in PLURAL


def verb_tag(verb: Token) -> str:
    """The Penn tag of a verb, put right where the tagger takes a past tense for a participle or the reverse."""
    helpers = [child for child in verb.children if child.dep_ in HAVE_OR_BE]
    if verb.tag_ == "VBD" and any(child.lemma_ in ("have", "be", "get") for child in helpers):
        return "VBN"
    if verb.tag_ == "VBZ" and any(child.tag_ in ("MD", "TO") for child in verb.lefts):
        return "VB"
    if verb.tag_ == "VBN" and not helpers and any(child.dep_ == "nsubj" for child in verb.children):
        return "VBD"
    return verb.tag_


def _repeats(new: str, match: Match) -> bool:
    """Whether the new words would meet themselves: “help help”."""
    words = new.lower().split()
    if not words:
        return False
    before, behind = match.previous, match.following
    return (before is not None and before.lower_ == words[0]) or (behind is not None and behind.lower_ == words[-1])
