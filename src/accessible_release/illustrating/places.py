"""Which sentences of a release may have a picture at all."""

from __future__ import annotations

from collections.abc import Iterator

from accessible_release.analysis.spans.quotations import quoted
from accessible_release.model import Block, ContainerKind, Release, Sentence
from accessible_release.pictures.sensitive import is_abuse, is_hard, is_sensitive

ENDS = (".", "!", "?", ":", ".)")
NEVER_INSIDE: tuple[ContainerKind, ...] = ("quote", "footnote", "table")
MOST_WORDS = 32
"""A longer sentence says more than a picture can show."""
SOME = 2
"""So many sentences with hard words, and children and families are not drawn either."""
MANY, SHARE = 3, 0.2
"""So many sentences with hard words, or such a share of all, make the whole release a grave one."""


def in_hard_company(release: Release) -> bool:
    """Whether people are not drawn: a word of abuse is enough, other hard words must stand there more than once."""
    return _is_of_abuse(release) or is_hard([release.title]) or _hard_sentences(release) >= SOME


def is_grave(release: Release) -> bool:
    """Whether a release is on a subject beside which only the ways to get in touch are shown."""
    title = [release.title]
    child_in_trouble = is_sensitive(title, company=False) and is_sensitive(title, mild=False)
    if release.protected_subject or is_hard(title) or child_in_trouble:
        return True
    found = _hard_sentences(release, people=_is_of_abuse(release))
    return found >= MANY or found > SHARE * sum(len(block.sentences) for block in _theirs(release))


def _is_of_abuse(release: Release) -> bool:
    return bool(release.protected_subject) or is_abuse([release.title, *(block.text for block in _theirs(release))])


def _hard_sentences(release: Release, *, people: bool = False) -> int:
    """How many sentences of theirs have a hard word; with `people` also one for a child, or of lesser trouble."""
    texts = [each.text for block in _theirs(release) for each in block.sentences]
    return sum(is_hard([text]) or (people and is_sensitive([text])) for text in texts)


def _theirs(release: Release) -> Iterator[Block]:
    return (block for block in release.blocks if not _is_ours(block))


def grave_paragraphs(release: Release) -> frozenset[str]:
    """The paragraphs of the source with a sensitive word: what stands beside it may go on about it."""
    company = in_hard_company(release)
    sensitive = (block.id for block in release.blocks if is_sensitive([block.text], company=company, mild=False))
    return frozenset(map(paragraph, sensitive))


def paragraph(block: str) -> str:
    """The id of the paragraph of the source that a block was made of: `b0003` of `b0003.2`."""
    return block.partition(".")[0]


def open_sentences(release: Release) -> Iterator[Sentence]:
    """The whole sentences that the publisher says, and the items of lists.

    No titles, exact quotations, hard words, notes, or words of ours.
    """
    company = in_hard_company(release)
    spoken = {passage.block for each in release.quotations if not each.retold for passage in each.passages}
    for block in release.blocks:
        if block.kind == "paragraph" and not _is_ours(block) and not any(block.inside(kind) for kind in NEVER_INSIDE):
            listed = block.inside("item") is not None
            for each in block.sentences:
                if _is_open(each, speech=block.id in spoken, listed=listed) and not is_sensitive(
                    [each.text], company=company
                ):
                    yield each


def _is_ours(block: Block) -> bool:
    return not block.line


def _is_open(sentence: Sentence, *, speech: bool, listed: bool) -> bool:
    text = sentence.text.rstrip()
    whole = (listed or text.endswith(ENDS)) and not sentence.language and len(text.split()) <= MOST_WORDS
    return whole and not speech and not quoted(text) and not set(text) & set('“”"«»')
