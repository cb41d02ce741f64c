"""ER03: active voice (UKG, IE, ERS). Where nobody is named who acts, the passive may stay: nobody knows."""

from __future__ import annotations

from collections.abc import Iterator

from accessible_release.scoring.issue import Issue, term_list
from accessible_release.scoring.text import Text


def check(text: Text) -> Iterator[Issue]:
    """One issue a passive verb with its agent (*was opened by the mayor*)."""
    for line in text.readable:
        for token in text.parsed[line.id]:
            agent = next((child for child in token.children if child.dep_ == "agent"), None)
            if agent is None or not any(child.dep_ == "auxpass" for child in token.children):
                continue
            doer = next((child for child in agent.children if child.dep_ == "pobj"), None)
            if doer is None or doer.lower_ in term_list("ER03", "no_agent") or doer.like_num:
                continue
            place = (token.idx, token.idx + len(token))
            message = f"“{token.text}” is passive, and the text says who does it."
            yield text.issue(
                "ER03",
                line,
                place,
                message,
                f"Begin with who does it: {text.parsed[line.id][doer.left_edge.i : doer.i + 1].text}.",
            )
