"""The readability formulas, each as its author published it, on our own counts; textstat's value stands beside.

textstat takes a text and counts for itself, so our counts cannot be put in. Its counts differ from ours: it splits at
every full stop (*Mr. Smith*, *2.5*, *Stop it Now!*), runs headings and bullets together, drops sentences of two words,
and sees three words in *0808 1000 900*.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from math import sqrt

from accessible_release import tables
from accessible_release.scoring.counts import Counts
from accessible_release.scoring.languages import root
from accessible_release.scoring.text import Thresholds
from accessible_release.scoring.textstat_values import textstat_counts, textstat_value


@dataclass(frozen=True, slots=True)
class Material:
    """What the formulas are fed with. At least one sentence and one word."""

    counts: Counts
    unfamiliar: int = 0
    """Words that are not on Dale and Chall's list."""
    complex_words: int = 0
    """Words that Gunning calls hard."""


@dataclass(frozen=True, slots=True)
class Formula:
    """One formula's result."""

    key: str
    name: str
    value: float | None
    """On our counts; None where the formula does not apply."""
    textstat: float | None
    """What textstat says, if it says anything."""
    note: str = ""
    """Why there is no value, or why the two differ even where the counts are the same."""


@dataclass(frozen=True, slots=True)
class ReadingAge:
    """From what age on the text can be read, as a range: no formula is exact to a year."""

    low: int
    high: int
    basis: str
    """What the ends come from."""


def reading_ease(material: Material, language: str = "en") -> float:
    """Flesch reading ease, 0 (hardest) to 100; for other languages with their own weights (formulas.toml).

    Flesch, R. (1948): A new readability yardstick. Journal of Applied Psychology 32.
    """
    weights = ease_weights()[language]
    counts = material.counts
    per_sentence, per_word = counts.words / counts.sentences, counts.syllables / counts.words
    return float(weights["base"]) - float(weights["sentence"]) * per_sentence - float(weights["syllable"]) * per_word


def flesch_kincaid(material: Material) -> float:
    """Flesch–Kincaid grade: years of American schooling.

    Kincaid, J. P. and others (1975): Derivation of new readability formulas for Navy enlisted personnel.
    """
    counts = material.counts
    return 0.39 * counts.words / counts.sentences + 11.8 * counts.syllables / counts.words - 15.59


def smog(material: Material) -> float:
    """SMOG grade; only meant for 30 sentences or more.

    McLaughlin, G. H. (1969): SMOG grading. Journal of Reading 12.
    """
    return 3.1291 + 1.043 * sqrt(30 * material.counts.polysyllables / material.counts.sentences)


def gunning_fog(material: Material) -> float:
    """Gunning's fog index, in grades. Gunning, R. (1952): The technique of clear writing.

    Hard: three syllables or more, no name, and not only by an ending in -es, -ed or -ing.
    """
    counts = material.counts
    return 0.4 * (counts.words / counts.sentences + 100 * material.complex_words / counts.words)


def automated(material: Material) -> float:
    """Automated readability index, in grades. Senter, R. J. and Smith, E. A. (1967), AMRL-TR-66-220."""
    counts = material.counts
    return 4.71 * counts.letters / counts.words + 0.5 * counts.words / counts.sentences - 21.43


def coleman_liau(material: Material) -> float:
    """Coleman–Liau index, in grades. Coleman, M. and Liau, T. L. (1975), Journal of Applied Psychology 60."""
    counts = material.counts
    return 5.88 * counts.letters / counts.words - 29.6 * counts.sentences / counts.words - 15.8


def dale_chall(material: Material) -> float:
    """Dale–Chall score: below 5 for ten-year-olds, above 9 for students. Dale, E. and Chall, J. (1948)."""
    counts = material.counts
    share = 100 * material.unfamiliar / counts.words
    return 0.1579 * share + 0.0496 * counts.words / counts.sentences + (3.6365 if share > 5 else 0)


def lix(material: Material) -> float:
    """Läsbarhetsindex: below 30 very easy, above 60 very hard, in any language. Björnsson, C. H. (1968): Läsbarhet."""
    counts = material.counts
    return counts.words / counts.sentences + 100 * counts.long_words / counts.words


def rix(material: Material) -> float:
    """Long words a sentence, in any language. Anderson, J. (1983): Lix and Rix. Journal of Reading 26."""
    return material.counts.long_words / material.counts.sentences


NAMES = {
    "fkgl": "Flesch–Kincaid grade",
    "fre": "Flesch reading ease",
    "smog": "SMOG grade",
    "fog": "Gunning fog index",
    "ari": "Automated readability index",
    "coleman_liau": "Coleman–Liau index",
    "dale_chall": "Dale–Chall score",
    "lix": "LIX",
    "rix": "RIX",
}
ENGLISH_ONLY: dict[str, Callable[[Material], float]] = {
    "fkgl": flesch_kincaid,
    "smog": smog,
    "fog": gunning_fog,
    "ari": automated,
    "coleman_liau": coleman_liau,
    "dale_chall": dale_chall,
}
ANY_LANGUAGE: dict[str, Callable[[Material], float]] = {"lix": lix, "rix": rix}
ALSO_DIFFERENT = {
    "smog": "We leave initials out of the words of three syllables.",
    "fog": "textstat also takes every word off Dale and Chall's list for hard, names among them.",
    "dale_chall": "textstat also takes names, numbers and inflected words for hard.",
    "coleman_liau": "textstat also counts the letters of addresses; its weight is 0.058, the authors' 0.0588.",
    "ari": "textstat also counts punctuation, and the letters of addresses.",
}


def formulas(material: Material, text: str, language: str, thresholds: Thresholds) -> tuple[Formula, ...]:
    """Every formula for a text in `language`. `text` is what textstat reads: the same sentences, run together."""
    if material.counts.words < max(1, thresholds.formula_words):
        few = f"The text has fewer than {thresholds.formula_words} words: a formula would be noise."
        return tuple(Formula(key, name, None, None, few) for key, name in NAMES.items())
    return tuple(_formula(key, material, text, root(language), thresholds) for key in NAMES)


def _formula(key: str, material: Material, text: str, language: str, thresholds: Thresholds) -> Formula:
    if key == "smog" and language == "en" and material.counts.sentences < thresholds.smog_sentences:
        return Formula(key, NAMES[key], None, None, f"SMOG needs {thresholds.smog_sentences} sentences.")
    if key == "fre" and language in ease_weights():
        value = reading_ease(material, language)
    elif key in ANY_LANGUAGE:
        value = ANY_LANGUAGE[key](material)
    elif language == "en":
        value = ENGLISH_ONLY[key](material)
    else:
        return Formula(key, NAMES[key], None, None, _not_for(key, language))
    beside = textstat_value(key, text, language)
    if beside is None:
        return Formula(key, NAMES[key], round(value, 1), None, "textstat has no value here without the network.")
    note = "" if round(value, 1) == round(beside, 1) else ALSO_DIFFERENT.get(key, "")
    return Formula(key, NAMES[key], round(value, 1), round(beside, 1), note)


def _not_for(key: str, language: str) -> str:
    silent = (
        " textstat would use the English weights without a word." if key == "fre" and language in {"pt", "pl"} else ""
    )
    return f"{NAMES[key]} was made for English; there is none for the language “{language}” here.{silent}"


def why_textstat_differs(ours: Counts, text: str) -> str:
    """Both counts of a text, in words."""
    sentences, words = textstat_counts(text)
    return (
        f"textstat counts {sentences} sentences and {words} words, we count {ours.sentences} and {ours.words}; "
        "syllables differ where the dictionary does not know a word, and we take a figure for one syllable."
    )


def reading_age(found: tuple[Formula, ...]) -> ReadingAge | None:
    """FKGL + 5 to SMOG + 5 (below 30 sentences: Gunning fog + 5), in years, the lower one first; None without FKGL."""
    values = {each.key: each.value for each in found}
    grade, other = values.get("fkgl"), "smog"
    if values.get("smog") is None:
        other = "fog"
    second = values.get(other)
    if grade is None or second is None:
        return None
    low, high = sorted((grade + 5, second + 5))
    return ReadingAge(max(5, round(low)), max(5, round(high)), f"Flesch–Kincaid grade + 5, {NAMES[other]} + 5")


def ease_weights() -> Mapping[str, Mapping[str, float | str]]:
    """The weights of the reading ease by language."""
    weights: Mapping[str, Mapping[str, float | str]] = tables.toml(__package__, "formulas.toml")["ease"]
    return weights
