"""What `build` says: of each release what a person should know, and at the end what became of all of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import zip_longest
from pathlib import Path
from typing import TYPE_CHECKING

from accessible_release.cli.running import Switches, result, tell, tell_error
from accessible_release.errors import quoted

if TYPE_CHECKING:
    from accessible_release.findings import Finding
    from accessible_release.manifest import Missing
    from accessible_release.outcome import Outcome
    from accessible_release.settings import Settings

ASKED = "easy-text-differs"
MOST_TOLD = 5
"""So many open questions about an easy-read text are told one by one."""


def tell_next(what: str, command: str) -> None:
    """What to do now, and the command for it."""
    tell(f"Next, {what}: accessible-release {command}")


def typed(path: str | Path) -> str:
    """A file as it is typed in a command."""
    return f'"{path}"' if " " in str(path) else str(path)


def tell_outcome(outcome: Outcome, settings: Settings, switches: Switches, of: str) -> None:
    """The folder on stdout; on stderr what a person should know, behind the release's name if there are several."""
    if outcome.error:
        tell_error(outcome.error, switches)
        return
    _tell_findings([each for each in outcome.findings if each.severity == "warning"], of)
    _tell_own_language(outcome, settings, of)
    if outcome.strict:
        for translation, how_much in outcome.translations_open:
            tell(f"Please check: {of}something is open in {translation}: {how_much}. See report.html.")
    for which, lacking in _lacking(outcome):
        tell(f"Not made: {of}{which}: {lacking.why} {lacking.hint}")
    if outcome.removed:
        tell(f"Removed: {of}{', '.join(outcome.removed)} (made of an older text).")
    result(outcome.folder)


def _tell_findings(warnings: Sequence[Finding], of: str) -> None:
    """A line each, of the questions about a text a few; what to do once, behind the last of those that share it."""
    asked = [each for each in warnings if each.code == ASKED]
    untold = asked[MOST_TOLD:]
    told = [each for each in warnings if each not in untold]
    for each, following in zip_longest(told, told[1:]):
        where = f"line {each.line}: " if each.line else ""
        more = f" And {len(untold)} more; see: status." if untold and each is asked[MOST_TOLD - 1] else ""
        hint = "" if following and (following.code, following.hint) == (each.code, each.hint) else f" {each.hint}"
        tell(f"Please check: {of}{where}{each.message}{more}{hint}")


def _tell_own_language(outcome: Outcome, settings: Settings, of: str) -> None:
    """Say that nothing was translated to the language in which the release is."""
    from accessible_release.forms import own_languages

    own = own_languages(outcome.language, settings)
    if own:
        from accessible_release.locales import language_name

        name = language_name(outcome.language, "en")
        tell(f"Please check: {of}nothing was translated to {', '.join(own)}: the release is already in {name}.")


def _lacking(outcome: Outcome) -> Iterator[tuple[str, Missing]]:
    """What was not made, named together where the reason is the same."""
    reasons: dict[tuple[str, str], list[Missing]] = {}
    for each in outcome.not_made:
        reasons.setdefault((each.why, each.hint), []).append(each)
    for found in reasons.values():
        versions = dict.fromkeys(_version(each, outcome.language) for each in found)
        names = ", ".join(dict.fromkeys(each.edition for each in found))
        which = " and ".join(version for version in versions if version)
        yield (f"{names} ({which})" if which else names), found[0]


def _version(lacking: Missing, own: str) -> str:
    """The language and level of what was not made, where they are not the release's own."""
    said = [each for each, usual in ((lacking.language, own), (lacking.level, "standard")) if each != usual]
    return " ".join(said)


def tell_made_before(output: Path, outcomes: Sequence[Outcome]) -> None:
    """What else of these sources lies in the output folder: after a new title, the editions under the old one."""
    from accessible_release.shelf import made_before

    folders = [each.folder for each in outcomes if each.folder]
    sources = {each.name for each in outcomes if each.folder}
    for source, others in made_before(output, folders, sources).items():
        names = ", ".join(quoted(str(other)) for other in others)
        tell(f"Please check: {quoted(source)} was published before, in {names}. Delete what is out of date.")


def summary(output: Path, outcomes: Sequence[Outcome]) -> str:
    """How many releases were made, lay there unchanged, failed, are to be checked; and what to open now."""
    from accessible_release.manifest import INDEX

    failed = sum(each.error is not None for each in outcomes)
    same = sum(each.unchanged for each in outcomes)
    counts = {
        "made": len(outcomes) - failed - same,
        "unchanged": same,
        "failed": failed,
        "to check": sum(each.to_check for each in outcomes),
    }
    said = ", ".join(f"{count} {what}" for what, count in counts.items() if count)
    pages = [output / INDEX]
    if len(outcomes) > 1:
        from accessible_release.overall import NAME

        pages.append(output / f"{NAME}.html")
    there = " and ".join(quoted(str(page)) for page in pages if page.is_file())
    return f"{said}. Open {there}." if there else f"{said}."


def stopped(done: int, of: int) -> str:
    """What to say when a run over several inputs is interrupted of which so many are finished."""
    return f"Interrupted. {done} of {of} releases are finished; run the same command again to go on with the others."
