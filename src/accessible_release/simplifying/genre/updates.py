"""What has happened since a release was written, and stands further down.

“Update, 4.10pm: The road is open again.”
An editor puts it first. Where it says that the matter is over, nobody may still be asked to look out or to stay away.
"""

from __future__ import annotations

import re

from accessible_release.model import Block

UPDATE = re.compile(
    r"\W{0,3}(?:latest )?update(?:d)?\b(?: (?:at|on|as of))?(?P<when>[^:!?]{0,40}?)(?::| [–—-]) *(?=[\w“\"])",
    re.IGNORECASE,
)
OVER = re.compile(
    r"\b(?:(?:has|have|was|were) (?:now |since |been |all |both |safely )*(?:found|located|traced|cancelled|canceled|"
    r"withdrawn|lifted|resolved|reopened|restored|stood down|called off|returned|arrested)|(?:is|are) (?:now )?"
    r"(?:over|safe|open again|cancelled|canceled)|no longer|found safe|stood down|called off)\b",
    re.IGNORECASE,
)


def is_update(block: Block) -> bool:
    """Whether a paragraph tells what happened after the release was written: sentences behind the word *update*."""
    return block.kind == "paragraph" and bool(UPDATE.match(block.text)) and block.text.rstrip(' "”’')[-1:] in ".!"


def is_closing(block: Block) -> bool:
    """Whether a paragraph is an update by which the matter is over."""
    return is_update(block) and is_over(block.text)


def is_over(text: str) -> bool:
    """Whether an update says that what the release tells of has come to an end."""
    return bool(OVER.search(text))
