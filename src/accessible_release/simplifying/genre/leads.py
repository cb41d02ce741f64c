"""The words that lead to what somebody says: who that is in a sentence of its own, then “NAME said:”.

“Welcoming the launch, Norfolk’s Chief Constable, Simon Bailey, said:” becomes “Simon Bailey is Norfolk’s Chief
Constable.”, “Simon Bailey welcomed the launch.”, “Simon Bailey said:”. Any other lead stays as it is.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from accessible_release.model import Block, Passage, Quotation
from accessible_release.simplifying.genre.posts import titled, told

SAYING = "said|says|commented|added|explained|continued|concluded"
DONE = {"welcoming": "welcomed", "praising": "praised", "supporting": "supported", "announcing": "announced"}
"""What somebody does while saying something, and the same in the past."""
POSITION = re.compile(r"\b(?:of|for|at|with|in|on)\b|['’]s\b")
"""What a position has and a mere rank has not: “Detective Superintendent Jo Marlow” stays as it is."""
SAID = {"commented": "said"}
"""One word for one thing (ER06), where the other tells no more."""
ARTICLE = re.compile(r"(?:An?|The) ")
OPENING = "\"'“”‘ "


@dataclass(frozen=True, slots=True)
class Lead:
    """A lead that could be told apart."""

    background: tuple[str, ...]
    """Who the person is, one post a sentence."""
    lines: tuple[str, ...]
    """What he or she did; without the saying."""
    saying: str
    """“Simon Bailey said:”"""


def retold(block: Block, quotation: Quotation, first: Passage) -> Lead | None:
    """The lead of a paragraph in plain sentences, or None where it has another form or nothing to tell apart."""
    speaker, role = quotation.speaker, quotation.role
    text = block.text[: first.start].rstrip(OPENING)
    if not speaker or not role or not POSITION.search(role) or not text.endswith((":", ",")):
        return None
    found = _pattern(speaker, role).match(text)
    if found is None:
        return None
    did = (f"{speaker} {DONE[found['doing'].lower()]} {found['what']}.",) if found["doing"] else ()
    saying = found["saying"]
    title, post = titled(role)
    if not post:
        return None
    post = ARTICLE.sub(lambda article: article[0].lower(), post, count=1) if ARTICLE.match(post) else post
    return Lead(told(f"{title} {speaker}".strip(), "is", post), did, f"{speaker} {SAID.get(saying.lower(), saying)}:")


def _pattern(speaker: str, role: str) -> re.Pattern[str]:
    """Doing something (or not), role and name or name and role, and a verb of saying; nothing else."""
    name, post = re.escape(speaker), re.escape(role)
    who = rf"(?:{post},? {name}|{name}, {post}),?"
    doing = rf"(?:(?P<doing>{'|'.join(DONE)}) (?P<what>[^,:;]+), )?"
    return re.compile(rf"^{doing}{who} (?P<saying>{SAYING})[:,]$", re.IGNORECASE)
