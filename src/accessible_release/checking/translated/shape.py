"""G15: what an engine gone astray looks like: empty, too long, repeating itself, in the wrong language."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from accessible_release import locales
from accessible_release.checking.translated.kept import blanked
from accessible_release.checking.translated.pair import Pair
from accessible_release.checking.translated.verdict import Doubt, Noted
from accessible_release.checking.translated.wordforms import tokens
from accessible_release.ledger import Breach

MEASURED, SHORT = 25, 60
"""Characters from which the length tells something; below which it tells less."""
RATIO, WIDE_RATIO, ODD_RATIO = (0.4, 2.5), (0.3, 3.5), (0.6, 1.8)
GRAM, SOURCE_GRAM = 4, 2
"""“Mr Dunn” may become four words; said twice, they stand there twice."""
OWN_SCRIPT = 0.6
SMALL_WORDS = 4
LITTLE, LITTLE_SHARE = 2, 0.12
"""Little words of English in a text that is still English; fewer may belong to a title that is kept."""


def breaches(pair: Pair) -> Iterator[Noted]:
    """One line for each thing that is odd."""
    source, other = (" ".join(side.text.split()) for side in (pair.source, pair.other))
    if not other.strip():
        if source.strip():
            yield Noted(Breach("G15", "there is no translation"), "sentence", source=(0, len(pair.source.text)))
        return
    found = _length(source, other), _repeats(source, other), _script(pair), _language(pair)
    yield from (Noted(each, "shape") for each in found if each)


def _length(source: str, other: str) -> Breach | None:
    if len(source) < MEASURED:
        return None
    least, most = RATIO if len(source) >= SHORT else WIDE_RATIO
    ratio = len(other) / len(source)
    if least <= ratio <= most:
        return None
    return Breach("G15", f"it is {ratio:.1f} times as long as its source")


def _grams(text: str, size: int) -> tuple[int, bool]:
    """How often the commonest run of so many words stands there; whether a word stands three times in a row."""
    words = [token.form for token in tokens(text) if token.form[0].isalpha()]
    grams = Counter(tuple(words[place : place + size]) for place in range(len(words) - size + 1))
    thrice = any(words[place] == words[place + 1] == words[place + 2] for place in range(len(words) - 2))
    return max(grams.values(), default=0), thrice


def _repeats(source: str, other: str) -> Breach | None:
    (before, had), (after, has) = _grams(source, SOURCE_GRAM), _grams(other, GRAM)
    if after > max(before, 1) or (has and not had):
        return Breach("G15", "it repeats itself")
    return None


def _script(pair: Pair) -> Breach | None:
    text = blanked(blanked(pair.other.text, pair.other.exact), pair.other.names)
    letters = Counter(locales.script_of(letter) for letter in text if letter.isalpha())
    own, every = letters[locales.script(pair.frame.target)], sum(letters.values())
    if not every or own >= OWN_SCRIPT * every:
        return None
    return Breach("G15", "it is not in the script of its language")


def _language(pair: Pair) -> Breach | None:
    source, other = pair.source, pair.other
    if source.language.partition("-")[0] == other.language.partition("-")[0]:
        return None
    plain = [token for token in tokens(source.words) if token.form.isalpha() and source.text[token.start].islower()]
    if source.text.strip() == other.text.strip() and len(plain) >= SMALL_WORDS:
        return Breach("G15", "it was not translated")
    words = [token.form for token in tokens(other.words)]
    left, own = (sum(word in side.table.little_words for word in words) for side in (source, other))
    if left >= max(LITTLE, LITTLE_SHARE * len(words)) and left > own:
        return Breach("G15", "it is still in the language of its source")
    return None


def doubts(pair: Pair) -> Iterator[Noted]:
    """An odd length."""
    source, other = pair.source.text, pair.other.text
    if len(source) >= SHORT and other and not ODD_RATIO[0] <= len(other) / len(source) <= ODD_RATIO[1]:
        why = f"it is {len(other) / len(source):.1f} times as long as its source"
        yield Noted(Doubt("length", why, hard=False), "shape")
