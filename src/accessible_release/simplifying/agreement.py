"""Verb forms that go with a subject: what a participle or infinitive becomes when it gets a subject of its own."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

from accessible_release.simplifying.clauses import auxiliaries
from accessible_release.simplifying.subjects import is_plural

if TYPE_CHECKING:
    from spacy.tokens import Token

VOWELS = "aeiou"
DOUBLING = frozenset(
    "stop plan drop ban bar beg chat chop clap dim dip drag drip drum fit flag grab grip hop hug jog knit log map mug nod "
    "pat pin plot prod rob rub scan scrap ship shop skip slam slap slip snap spot stab stem step strap strip tap tip top "
    "trap trim trip wrap admit commit permit submit refer prefer occur transfer control patrol cancel travel label level "
    "model signal compel expel propel rebel equip omit deter".split()
)
"""Verbs that double their last letter: *stopped*, *referred*; *travelled* as in Britain."""
HAVE = {("present", False): "has", ("present", True): "have", ("past", False): "had", ("past", True): "had"}
BE = {("present", False): "is", ("present", True): "are", ("past", False): "was", ("past", True): "were"}


def takes_plural(subject: Token) -> bool:
    """Whether a noun or pronoun as subject takes *are* and *have*; several joined by *and* do too."""
    joined = any(child.dep_ == "conj" for child in subject.children)
    return joined or is_plural(subject) or subject.lower_ in {"you", "i"}


def present(lemma: str, *, plural: bool) -> str:
    """*help* → *helps*, or *help* for a plural subject."""
    if lemma in {"be", "have"}:
        return (BE if lemma == "be" else HAVE)["present", plural]
    if plural:
        return lemma
    if lemma.endswith(("s", "x", "z", "ch", "sh", "o")):
        return f"{lemma}es"
    return f"{lemma[:-1]}ies" if lemma.endswith("y") and lemma[-2:-1] not in VOWELS else f"{lemma}s"


def past(lemma: str, *, plural: bool = False) -> str:
    """*help* → *helped*, *make* → *made*; `plural` matters for *was* and *were* alone."""
    if lemma == "be":
        return BE["past", plural]
    irregular = _irregular().get(lemma)
    if irregular:
        return irregular[0]
    if lemma.endswith("e"):
        return f"{lemma}d"
    if lemma.endswith("y") and lemma[-2:-1] not in VOWELS:
        return f"{lemma[:-1]}ied"
    return f"{lemma}{lemma[-1]}ed" if lemma in DOUBLING else f"{lemma}ed"


def past_of(participle: Token) -> str:
    """The past tense of a participle: *arrested*, *taken* → *took*; the printed spelling is kept where they are one."""
    irregular = _irregular().get(participle.lemma_.lower())
    return irregular[0] if irregular and participle.lower_ == irregular[1] else str(participle.lower_)


def is_past_form(lemma: str, form: str) -> bool:
    """Whether `form` is the regular or irregular past or participle of the lemma."""
    return form in {past(lemma), *_irregular().get(lemma, ())}


def like(main: Token, lemma: str, *, plural: bool) -> str | None:
    """The lemma in the tense and mood of a main verb: *made*, *makes*, *has made*, *will make*; None where unsure."""
    helpers = auxiliaries(main)
    first = helpers[0] if helpers else main
    form = first.lower_
    if first.tag_ == "MD" or form in {"will", "would", "can", "could", "may", "might"}:
        return f"{form} {lemma}" if form in {"will", "would", "can", "could", "may", "might"} else None
    if helpers and first.lemma_ == "have":
        return f"{present('have', plural=plural)} {participle(lemma)}" if form in {"has", "have"} else None
    if form in {"did", "had"} or first.tag_ not in {"VBD", "VBZ", "VBP"}:
        return past(lemma, plural=plural) if form == "did" else None
    return past(lemma, plural=plural) if first.tag_ == "VBD" else present(lemma, plural=plural)


def participle(lemma: str) -> str:
    """*make* → *made*, *take* → *taken*."""
    irregular = _irregular().get(lemma)
    return "been" if lemma == "be" else irregular[1] if irregular else past(lemma)


@cache
def _irregular() -> dict[str, tuple[str, str]]:
    """Lemma → past tense and participle, from `irregular_verbs.tsv`."""
    table = files(__package__).joinpath("irregular_verbs.tsv").read_text(encoding="utf-8")
    rows = (line.split("\t") for line in table.splitlines()[1:] if line)
    return {lemma: (simple, done) for lemma, simple, done in rows}
