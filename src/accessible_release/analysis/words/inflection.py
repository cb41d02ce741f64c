"""English word forms: what a plain word looks like in the form that the hard word had.

A table has what is irregular, a few lines of spelling the rest, and lemminflect says which of their answers are words:
“installed” and not “instaled”. Where it knows two spellings, ours is British.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from importlib.resources import files

from accessible_release.offline import no_network_probe

FORMS = {"VBZ": "s", "VBD": "past", "VBN": "participle", "VBG": "ing"}
FINAL_L = re.compile(r"[^aeiou][aeiou]l$")
DOUBLED = re.compile(rf"^[^aeiou]*[aeiou][bdgklmnprtvz]$|{FINAL_L.pattern}")
"""What doubles its last letter before *-ed* and *-ing*: one short syllable, or a British final *l*."""
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
    spelt = _with_s(base) if form == "s" else _with_ing(base) if form == "ing" else _with_ed(base)
    return _attested(base, tag, spelt)


def noun(base: str, plural: bool) -> str:
    """A noun in the singular or plural."""
    if not plural:
        return base
    known = _irregular().get(f"noun {base}")
    return known[0] if known else _attested(base, "NNS", _with_s(base))


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
    return base + (base[-1] if DOUBLED.search(base) else "") + ending


@cache
def _attested(base: str, tag: str, spelt: str) -> str:
    """The form as we spell it, unless lemminflect knows the word and only other forms of it."""
    with no_network_probe():  # it brings spaCy along
        from lemminflect import getInflection

    known: tuple[str, ...] = getInflection(base, tag=tag, inflect_oov=False) if base.isalpha() else ()
    forms = [form for form in known if form.isalpha() and (form != base or tag != "NNS")]  # “some glue” is no plural
    if not forms or spelt in forms or FINAL_L.search(base):
        return spelt
    doubled = (form for form in forms if form.startswith(f"{base}{base[-1]}"))
    return next(doubled, forms[0])


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
    return base + (base[-1] if DOUBLED.search(base) else "") + "ing"


def _with_ed(base: str) -> str:
    if base.endswith("e"):
        return base + "d"
    if re.search(r"[^aeiou]y$", base):
        return base[:-1] + "ied"
    return base + (base[-1] if DOUBLED.search(base) else "") + "ed"
