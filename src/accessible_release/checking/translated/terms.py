"""G16: terms whose meaning may not shift stand in an accepted form; no word is brought in that must not be."""

from __future__ import annotations

from collections.abc import Iterator

from accessible_release.checking.translated.fixed_terms import stands, terms_of
from accessible_release.checking.translated.pair import Pair
from accessible_release.checking.translated.verdict import Noted
from accessible_release.ledger import Breach


def breaches(pair: Pair) -> Iterator[Noted]:
    """A term in no accepted form; a word that a translation may not bring in."""
    terms = [term for term in terms_of(pair.source.text, pair.frame) if not term.kept and not pair.named(term)]
    for fixed, term in {term.fixed: term for term in terms}.items():  # what is kept is for G4
        if not any(stands(form, pair.other.text) for form in fixed.forms):
            why = f"“{fixed.term}” is not “{fixed.forms[0]}”, nor another form that is right for it"
            yield Noted(Breach("G16", why), "term", source=(term.start, term.end))
    yield from _only_if(pair)
    brought = next((hit for hit in pair.other.hits("never words")), None)
    granted = pair.other.table.parts.get("never", {}).get("unless", ())
    if brought and not any(stands(form, pair.source.text) for form in granted):
        why = f"“{brought.key}” was brought in: no edition may say it"
        yield Noted(Breach("G16", why), "term", other=(brought.start, brought.end))


def _only_if(pair: Pair) -> Iterator[Noted]:
    """Words for an office, a crime, a verdict that only some words of the source allow."""
    granted = pair.other.table.forms("only_if")
    for form, hit in {hit.key: hit for hit in pair.other.hits("only_if")}.items():
        if not any(stands(allowed, pair.source.text) for allowed in granted[form]):
            why = f"“{form}” was brought in: the source says nothing like it"
            yield Noted(Breach("G16", why), "term", other=(hit.start, hit.end))
