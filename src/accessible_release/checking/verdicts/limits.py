"""“Only” that was lost or put in."""

from __future__ import annotations

from collections.abc import Iterator

from accessible_release.analysis.words.table import WordTable
from accessible_release.checking.verdicts.finding import Finding, Verdict
from accessible_release.checking.verdicts.pair import Pair, Side

COVER = 0.5
"""How much of the source must be there before something is said to be lacking."""
STRICT = {"only", "solely", "exclusively", "nobody"}
OTHERWISE = {"no", "not", "n't", "must", "unless", "except", "but", "limit", "restrict", "until", "never", "nothing", "else", "none", "have", "should"}


def findings(pair: Pair) -> Iterator[Finding]:
    """An “only” of one side that nothing on the other side says."""
    listed = WordTable(__package__, "signs.toml").words("only")
    for mine, theirs, verdict in ((pair.source, pair.other, Verdict.CHANGED), (pair.other, pair.source, Verdict.ADDED)):
        here = mine.lowers & STRICT
        if here and pair.cover >= COVER and not _numbered(mine) and not theirs.lowers & (listed | OTHERWISE):
            shown = _around(mine, min(here))
            yield Finding("only", verdict, *((shown, "") if verdict is Verdict.CHANGED else ("", shown)))


def _around(side: Side, word: str) -> str:
    tokens = side.statement.tokens
    at = next(place for place, token in enumerate(tokens) if word in {token.lower_, token.lemma_.lower()})
    return " ".join(token.text for token in tokens[at : at + 4])


def _numbered(side: Side) -> bool:
    """“Only 12 people” says that 12 are few."""
    tokens = side.statement.tokens
    return any(
        token.lower_ == "only" and any(each.like_num or each.lower_ in {"a", "one"} for each in tokens[place + 1 : place + 3])
        for place, token in enumerate(tokens)
    )
