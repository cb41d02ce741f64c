"""The words of a release as plain values for a Typst template: small dictionaries that JSON can hold."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from typing import Any

from accessible_release.editions.in_words import SCHEME, same_address
from accessible_release.editions.inline import Inline
from accessible_release.editions.isolating import END, ISOLATE, NUMBER
from accessible_release.editions.signs import CHOOSING
from accessible_release.editions.structure import Leaf
from accessible_release.editions.wording import Node, plain
from accessible_release.locales import direction, language_name
from accessible_release.model import Release
from accessible_release.phrases import phrases

Value = dict[str, Any]

BY_ITS_LETTERS = "\N{FIRST STRONG ISOLATE}"
LONG_WORD = 12
"""Characters: a longer word may be wider than its column, so the template measures it."""
APART = re.compile(rf"(?P<number>{NUMBER.pattern})|\S{{{LONG_WORD + 1},}}")
JOINERS = frozenset("\N{ZERO WIDTH NON-JOINER}\N{ZERO WIDTH JOINER}")
"""Signs without a shape of their own that change the letters around them, in Urdu or Persian for instance."""
NO_BREAK = frozenset("\N{NO-BREAK SPACE}\N{NARROW NO-BREAK SPACE}\N{FIGURE SPACE}")
LINE_ENDS = frozenset("\n\N{LINE SEPARATOR}\N{PARAGRAPH SEPARATOR}")
INVISIBLE = frozenset({"Cc", "Cf", "Cs"})


def clean(text: str) -> str:
    """`text` without signs that cannot be seen; every space is a plain one or one that keeps a line together."""
    return "".join(map(_character, text))


def in_words(values: Value, names: Mapping[int, str]) -> Value:
    """The values with each sign whose code is among `names` written as its name."""

    def said(value: Any) -> Any:
        if isinstance(value, str):
            return value.translate(dict(names))
        if isinstance(value, Mapping):
            return {key: said(each) for key, each in value.items()}
        return [said(each) for each in value] if isinstance(value, list | tuple) else value

    whole: Value = said(values)
    return whole


@cache
def _character(char: str) -> str:
    if char in LINE_ENDS:
        return "\n"
    if char in NO_BREAK:
        return "\N{NO-BREAK SPACE}"
    category = unicodedata.category(char)
    if category == "Zs" or char == "\t":
        return " "
    return char if (category not in INVISIBLE or char in JOINERS) and not CHOOSING.match(char) else ""


def tongue(language: str) -> Value:
    """A BCP 47 tag as Typst wants it: language, region and direction."""
    primary, *rest = language.split("-")
    region = next((part.upper() for part in rest if len(part) == 2 and part.isalpha()), "")
    return {"lang": primary.lower(), "region": region, "dir": direction(language)}


def pieces(text: str) -> list[Value]:
    """Plain text; its forced line breaks, numbers in groups and words that may be too wide stand by themselves."""
    made: list[Value] = []
    for number, line in enumerate(clean(text).split("\n")):
        if number:
            made.append({"kind": "break"})
        made += _line(line.lstrip(" ") if number else line)
    return made


def _line(line: str) -> Iterator[Value]:
    end = 0
    for found in APART.finditer(line):
        if end < found.start():
            yield {"kind": "text", "text": line[end : found.start()]}
        yield {"kind": "kept" if found["number"] else "long", "text": found[0]}
        end = found.end()
    if end < len(line):
        yield {"kind": "text", "text": line[end:]}


def number(text: str, target: str = "") -> Value:
    """A telephone number, which is never broken and never turned round; a link, if it has a target."""
    return {"kind": "number", "text": " ".join(clean(text).split()), "target": target}


class Words:
    """The words of one release's leaves, in the order in which they are asked for."""

    def __init__(self, release: Release, notes: Iterable[int] = ()) -> None:
        self._inline = Inline(release)
        self._language = release.language
        self._phrases = phrases(release.language)
        self._right_to_left = direction(release.language) == "rtl"
        self._notes = {str(number) for number in notes}
        self._announced: set[str] = set()
        """The sentences whose language has been said: a mark may cut a sentence in two."""

    def of(self, leaf: Leaf) -> list[Value]:
        """All the words of a leaf."""
        return self._all(self._inline.words(leaf))

    def sentences(self, leaf: Leaf) -> list[tuple[str, list[Value]]]:
        """The words of a leaf, sentence by sentence, each with its id; words around them are with the one before."""
        made: list[tuple[str, list[Value]]] = []
        for node in self._inline.words(leaf):
            name = _first_sentence(node)
            if not made or (name and name != made[-1][0]):
                made.append((name, []))
            made[-1][1].extend(self._node(node))
        return made

    def _all(self, nodes: Sequence[Node]) -> list[Value]:
        return [value for node in nodes for value in self._node(node)]

    def _node(self, node: Node) -> list[Value]:
        if node.kind == "text":
            return pieces(node.text)
        made: list[Value] = getattr(self, f"_{node.kind}")(node)
        return made

    def _sentence(self, node: Node) -> list[Value]:
        inside = self._all(node.children)
        if not node.language:
            return inside
        marked = [
            {"kind": "foreign", **tongue(node.language), "words": apart(inside, self._right_to_left, BY_ITS_LETTERS)}
        ]
        if node.target in self._announced:
            return marked
        self._announced.add(node.target)
        name = language_name(node.language, self._language)
        return around(self._phrases["translation"]["part"].replace("{language}", name), "{text}", marked)

    def _strong(self, node: Node) -> list[Value]:
        return [{"kind": "strong", "words": self._all(node.children)}]

    _emphasis = _strong  # slanted letters are hard to read

    def _code(self, node: Node) -> list[Value]:
        return self._all(node.children)

    def _deleted(self, node: Node) -> list[Value]:
        return around(self._phrases["text"]["deleted"], "{text}", self._all(node.children))

    def _image(self, node: Node) -> list[Value]:
        return around(self._phrases["page"]["picture"], "{alt}", self._all(node.children))

    def _link(self, node: Node) -> list[Value]:
        words = plain(node.children)
        if same_address(node.target, words):
            return [self._isolated_link(node.target, self._all(node.children))]
        return [{"kind": "link", "target": node.target, "words": self._all(node.children)}, *self._address(node)]

    def _address(self, node: Node) -> list[Value]:
        shown = pieces(SCHEME.sub("", node.target))
        return around(" ({address})", "{address}", [self._isolated_link(node.target, shown)])

    def _isolated_link(self, target: str, words: list[Value]) -> Value:
        """A link with its address for words, which runs from left to right in any language."""
        return {"kind": "link", "target": target, "words": apart(words, self._right_to_left)}

    def _phone(self, node: Node) -> list[Value]:
        return [number(plain(node.children), node.target)]

    def _number(self, node: Node) -> list[Value]:
        return [number(plain(node.children))]

    def _note(self, node: Node) -> list[Value]:
        sign = self._phrases["text"]["note_sign"].format(number=node.target)
        target = f"note-{node.target}" if node.target in self._notes else ""
        return [{"kind": "note", "text": sign, "target": target}]


def apart(words: list[Value], right_to_left: bool, sign: str = ISOLATE) -> list[Value]:
    """Words that keep their own direction where the text around them runs from right to left."""
    if not right_to_left or not words:
        return words
    return [{"kind": "text", "text": sign}, *words, {"kind": "text", "text": END}]


def around(wording: str, place: str, words: list[Value]) -> list[Value]:
    """Words of ours with other words in their place."""
    before, _, after = wording.partition(place)
    return [*pieces(before), *words, *pieces(after)]


def _first_sentence(node: Node) -> str:
    """The id of the first sentence in a node; empty for none."""
    if node.kind == "sentence":
        return node.target
    return next(filter(None, map(_first_sentence, node.children)), "")


def spoken_language(language: str) -> Mapping[str, Any]:
    """The language of words that stay as printed; empty where they are in the release's language."""
    return tongue(language) if language else {}
