"""What a reader cannot see, said in words: where a link leads, what a picture shows, who speaks, in which language."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from accessible_release.editions.structure import Branch, Leaf
from accessible_release.editions.wording import Node, plain
from accessible_release.locales import language_name
from accessible_release.phrases import Phrases, phrases

SCHEME = re.compile(r"^(?:https?://|mailto:|tel:|sms:)", re.IGNORECASE)


class InWords:
    """The words of a release's leaves, for forms without marks. Each sentence in another language is announced once.

    `nodes_of` gives the words of a leaf as a tree.
    """

    def __init__(self, language: str, nodes_of: Callable[[Leaf], tuple[Node, ...]]) -> None:
        self._language, self._nodes_of = language, nodes_of
        self._phrases = phrases(language)
        self._named: set[str] = set()
        """The sentences whose language has been said: a mark may cut a sentence in two."""

    def text(self, leaf: Leaf) -> str:
        """The words of a leaf; empty for a drawn line."""
        return "" if leaf.kind == "rule" else "".join(map(self._node, self._nodes_of(leaf))).strip()

    def _node(self, node: Node) -> str:
        words = node.text or "".join(map(self._node, node.children))
        if node.kind == "link":
            return words if same_address(node.target, plain(node.children)) else f"{words} ({node.target})"
        if node.kind == "address":
            return f" ({node.target})"
        if node.kind == "image":
            return self._phrases["page"]["picture"].format(alt=words)
        if node.kind == "note":
            return " " + self._phrases["text"]["note_sign"].format(number=node.target)
        if node.kind == "deleted":
            return self._phrases["text"]["deleted"].format(text=words)
        return self._in_its_language(node, words)

    def _in_its_language(self, node: Node, words: str) -> str:
        if not node.language or node.target in self._named:
            return words
        self._named.add(node.target)
        name = language_name(node.language, self._language)
        return self._phrases["translation"]["part"].format(language=name, text=words)


def speaker_line(branch: Branch, words: Mapping[str, str]) -> str:
    """Who speaks, in our words, for a quotation whose own paragraphs do not say so."""
    quotation = branch.run.quotation if branch.run else None
    if quotation is None or not quotation.speaker:
        return words["quotation_of_nobody"]
    form = "quotation_by_with_role" if quotation.role else "quotation_by"
    return words[form].format(speaker=quotation.speaker, role=quotation.role)


def end_line(branch: Branch, words: Phrases) -> str:
    """What is said where a quotation ends; of a retelling, that it does."""
    quotation = branch.run.quotation if branch.run else None
    if quotation is None or not quotation.retold or not quotation.speaker:
        return words["text"]["quotation_end"]
    return words["easy"]["retold_end"].format(speaker=quotation.speaker_inside)


def same_address(target: str, words: str) -> bool:
    """Whether a link's words already are its address, give or take the scheme."""
    return _bare(target) == _bare(words)


def _bare(address: str) -> str:
    return SCHEME.sub("", address.strip()).removeprefix("www.").rstrip("/").lower()
