"""The Easy Read rules, in the order of their codes. What each is called, and examples, stand in ../rules.toml."""

from __future__ import annotations

from accessible_release.scoring.rules import measures, patterns, structure, word_lists
from accessible_release.scoring.rules.loops import CodedCheck

RULES: tuple[CodedCheck, ...] = tuple(
    sorted((*measures.RULES, *patterns.RULES, *structure.RULES, *word_lists.RULES), key=lambda rule: rule[0])
)
"""Code and check of each; ER04 has two."""
