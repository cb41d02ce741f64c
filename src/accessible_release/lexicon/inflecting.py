"""English word forms: what a plain word looks like in the form that the hard word had."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from importlib.resources import files

FORMS = {"VBZ": "s", "VBD": "past", "VBN": "participle", "VBG": "ing"}
DOUBLED = re.compile(r"^[^aeiou]*[aeiou][bdgklmnprtvz]$")
VOWEL = frozenset("aeiou")


@cache
def _irregular() -> Mapping[str, tuple[str, ...]]:
    """Verb → third person, past, participle, -ing form; noun → plural; adjective → comparative, superlative."""
    rows = (files(__package__) / "irregular.tsv").read_text("utf-8").splitlines()[1:]
    return {f"{kind} {word}": tuple(forms) for kind, word, *forms in (row.split("\t") for row in rows)}


def verb(base: str, tag: str) -> str:
    """A verb in the form of a Penn tag: `VBZ`, `VBD`, `VBN`, `VBG`; any other tag gives the base form."""
    form = FORMS.get(tag)
    if form is None:
        return base
    known = _irregular().get(f"verb {base}")
    if known:
        return known[tuple(FORMS.values()).index(form)]
    if form == "s":
        return _with_s(base)
    if form == "ing":
        return _with_ing(base)
    return _with_ed(base)


def noun(base: str, plural: bool) -> str:
    """A noun in the singular or plural."""
    if not plural:
        return base
    known = _irregular().get(f"noun {base}")
    return known[0] if known else _with_s(base)


def degree(base: str, tag: str) -> str | None:
    """An adjective or adverb as it is, or for `JJR`, `JJS`, `RBR`, `RBS` compared; None where it has no such form."""
    if tag[-1] not in "RS" or tag not in ("JJR", "JJS", "RBR", "RBS"):
        return base
    superlative = tag.endswith("S")
    known = _irregular().get(f"adjective {base}")
    if known:
        return known[superlative]
    if " " in base or (len(re.findall("[aeiouy]+", base.rstrip("e"))) > 1 and not base.endswith("y")):
        return None
    ending = "est" if superlative else "er"
    if base.endswith("e"):
        return base + ending[1:]
    if base.endswith("y"):
        return base[:-1] + "i" + ending
    return base + (base[-1] if DOUBLED.match(base) else "") + ending


def _with_s(base: str) -> str:
    if re.search(r"(?:s|x|z|ch|sh|[^aeiou]o)$", base):
        return base + "es"
    if re.search(r"[^aeiou]y$", base):
        return base[:-1] + "ies"
    return base + "s"


def _with_ing(base: str) -> str:
    if base.endswith("ie"):
        return base[:-2] + "ying"
    if base.endswith("e") and not base.endswith(("ee", "oe", "ye")):
        return base[:-1] + "ing"
    return base + (base[-1] if DOUBLED.match(base) else "") + "ing"


def _with_ed(base: str) -> str:
    if base.endswith("e"):
        return base + "d"
    if re.search(r"[^aeiou]y$", base):
        return base[:-1] + "ied"
    return base + (base[-1] if DOUBLED.match(base) else "") + "ed"
