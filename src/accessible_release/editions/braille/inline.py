"""The words of a block in print, with everything said that braille does not show: links, pictures, languages."""

from __future__ import annotations

from accessible_release.editions.inline import Inline
from accessible_release.editions.structure import Leaf
from accessible_release.editions.text import same_address
from accessible_release.editions.wording import Node, plain
from accessible_release.locales import language_name
from accessible_release.model import Release
from accessible_release.phrases import phrases


class InlineWords:
    """The words of a release's blocks. Each sentence in another language is announced once."""

    def __init__(self, release: Release) -> None:
        self._inline, self._language = Inline(release), release.language
        self._words = phrases(release.language)
        self._named: set[str] = set()

    def text(self, leaf: Leaf) -> str:
        """The words of a leaf; empty for a drawn line."""
        if leaf.kind == "rule":
            return ""
        return "".join(map(self._node, self._inline.words(leaf))).strip()

    def _node(self, node: Node) -> str:
        words = node.text or "".join(map(self._node, node.children))
        if node.kind == "link":
            return words if same_address(node.target, plain(node.children)) else f"{words} ({node.target})"
        if node.kind == "address":
            return f" ({node.target})"
        if node.kind == "image":
            return self._words["page"]["picture"].format(alt=words)
        if node.kind == "note":
            return " " + self._words["text"]["note_sign"].format(number=node.target)
        if node.kind == "deleted":
            return self._words["text"]["deleted"].format(text=words)
        return self._in_its_language(node, words)

    def _in_its_language(self, node: Node, words: str) -> str:
        if not node.language or node.target in self._named:
            return words
        self._named.add(node.target)
        name = language_name(node.language, self._language)
        return self._words["translation"]["part"].format(language=name, text=words)
