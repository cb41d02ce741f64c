"""The journey on one page: read → contacts → simplify → translate → editions → report → files, the manifest last."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from accessible_release import beside, double_entry, making, plugins
from accessible_release import manifest as records_of
from accessible_release.contacts import find_contacts, spoken_regions
from accessible_release.editions import sound
from accessible_release.editions.audio import check_cover
from accessible_release.editions.publisher import check_publisher
from accessible_release.errors import MachineLacks, NeedsAPerson, Unusable, quoted
from accessible_release.files import below
from accessible_release.findings import Finding, blocks_publishing
from accessible_release.fingerprints import Fingerprints, Given
from accessible_release.finishing.desk import Desk, desk_beside, differing
from accessible_release.finishing.noticing import easy_text_findings, translation_findings
from accessible_release.forms import Form
from accessible_release.gathering import gathered
from accessible_release.keeping import Plan, older, plan
from accessible_release.levels import Versions, check_levels, versions
from accessible_release.making import Job, Written
from accessible_release.manifest import Missing, Row, Texts
from accessible_release.model import Release
from accessible_release.narrating.ensemble import engines
from accessible_release.narrating.respeaking import SAID_AGAIN
from accessible_release.outcome import Outcome
from accessible_release.parts import tools
from accessible_release.phrases import is_complete, obstacle
from accessible_release.placing import place
from accessible_release.progressing import Expected, Progress
from accessible_release.provenance import Checked
from accessible_release.reading import embargo_findings, read
from accessible_release.reading.source import STDIN
from accessible_release.records import finding_of
from accessible_release.reviewing import report
from accessible_release.sets import write_set
from accessible_release.settings import Settings
from accessible_release.translating import Translated
from accessible_release.translating.openness import open_in
from accessible_release.unchanged import Codes, Record


def understand(path: str, settings: Settings, now: datetime | None = None) -> Release:
    """The release in a file (`-`: standard input), with contacts and findings. Raises `Unusable`.

    `now` has the offset of the place and says whether an embargo is over; without it every embargo holds.
    """
    if path != STDIN and beside.is_record(Path(path)):
        raise Unusable(
            "easy-text-given",
            "this is the easy-read text of a release, and no release itself.",
            where=quoted(Path(path).name),
            hint="Name the release beside it; its easy-read text is used by itself.",
        )
    release = read(path, settings)
    if not is_complete(release.language):
        raise Unusable(
            "language-unknown",
            obstacle(release.language, f"the language {quoted(release.language)}"),
            where=quoted(release.source_name),
            hint="If the release is in English, write “language: en” in its front matter or use --language en.",
        )
    release = find_contacts(release, settings)
    noticed = tuple(double_entry.check_release(release, spoken_regions(release, settings)))
    held = embargo_findings(release, now, lifted=settings.embargo_lifted)
    return replace(release, findings=(*held, *release.findings, *noticed))


@dataclass(frozen=True, slots=True)
class Finished:
    """A release that is made, and stands nowhere yet."""

    slug: str
    """The name of its folder."""
    files: tuple[tuple[str, bytes], ...]
    """Names and contents, the manifest last; without those that stay as they lie in its folder."""
    names: tuple[str, ...]
    """Of every file that will lie there, but for the manifest."""
    ours: frozenset[str]
    """Names of files that an earlier run made and that go."""
    not_made: tuple[Missing, ...]
    removed: tuple[str, ...]

    def tell(self, outcome: Outcome, folder: Path) -> None:
        """Say what became of the release, once it stands in its folder."""
        outcome.folder, outcome.files = folder, self.names
        outcome.not_made, outcome.removed = self.not_made, self.removed


class Press:
    """Makes releases, one after another, under the same settings.

    Raises `Unusable` for settings under which nothing can be made, such as an edition or a voice that there is not.
    """

    def __init__(
        self, settings: Settings, fingerprints: Fingerprints, now: datetime | None = None, *, again: bool = False
    ) -> None:
        self._settings, self._fingerprints, self._now, self._again = settings, fingerprints, now, again
        self._editions = dict(making.load(settings.editions))
        check_levels(settings)
        for name in engines(settings):
            plugins.check("voices", name)
        sound.check(settings)
        check_cover(settings)
        check_publisher(settings)

    def publish(self, outcome: Outcome, output: Path, taken: set[str], progress: Progress) -> None:
        """Read one input and write its folder, or nothing. Raises what stops it; `taken`: the folders of this run."""
        made = self.compose(outcome, output, taken, progress)
        folder = below(output, made.slug)
        write_set(folder, made.files[:-1], made.files[-1], made.ours)
        made.tell(outcome, folder)

    def compose(self, outcome: Outcome, output: Path, taken: set[str], progress: Progress, slug: str = "") -> Finished:
        """Read one input and make all of it, but write nothing; `slug` is the name of its folder, if that is settled.

        Raises what stops it. The name of the folder joins `taken`, also where nothing is made.
        """
        given = self._fingerprints.given(outcome.source)  # before it is read: what changes meanwhile is made again
        release = self._read(outcome, output, taken, slug)
        folder = below(output, release.slug)
        before = records_of.known(folder)
        codes = Codes(self._fingerprints, given or Given(release.sha256), release.language)
        planned = plan(folder, before, codes, self._settings, self._edition, again=self._again)
        expected = Expected(progress, planned, release.language)
        found = _versions(release, outcome, planned.settings, expected)
        rows, not_made, notices = self._made(found, planned, codes, expected)
        found = _noticing([*_heard_before(before, planned), *notices], found, outcome)
        release, reports = found.release, report(found, not_made, planned.settings)
        of_all = [Row(file, records_of.REPORT, release.language, "") for file in reports]
        of_all += gathered(release, found.releases, [*rows, *of_all], not_made, planned.settings)
        listed = [*rows, *(replace(row, text=codes.text()) for row in of_all)]
        record = records_of.manifest(
            release,
            listed,
            not_made,
            planned.settings,
            tools(),
            translations(found.translated),
            signatures(found.releases),
            Texts(outcome.lapsed, outcome.to_answer, outcome.translations_lapsed, outcome.translations_open),
        )
        kept = planned.names_kept()
        files = [(row.file.name, row.file.data) for row in listed if row.file.name not in kept]
        expected.written()
        return Finished(
            release.slug,
            (*files, (records_of.NAME, record)),
            tuple(row.file.name for row in listed),
            frozenset(records_of.made_by(before) - kept),
            tuple(not_made),
            older(before, listed, codes, self._settings),
        )

    def _read(self, outcome: Outcome, output: Path, taken: set[str], slug: str) -> Release:
        """The release, with the name of its folder. Raises `NeedsAPerson` for what must not be published as it is."""
        release = understand(outcome.source, self._settings, self._now)
        outcome.folder_name = release.slug
        release = replace(release, slug=slug) if slug else place(release, output, taken)
        outcome.release, outcome.name = release, release.source_name
        outcome.language, outcome.findings = release.language, release.findings
        taken.add(release.slug)
        if blocks_publishing(release.findings):
            raise NeedsAPerson("not-published", _to_decide(release), where=quoted(release.source_name))
        return release

    def _edition(self, name: str) -> plugins.Edition | MachineLacks:
        """An edition, loaded once; one that only lies there may be of a plug-in that has gone."""
        if name not in self._editions:
            try:
                self._editions |= making.load([name])
            except Unusable as error:
                self._editions[name] = MachineLacks(error.code, error.message)
        return self._editions[name]

    def _made(
        self, found: Versions, planned: Plan, codes: Codes, expected: Expected
    ) -> tuple[list[Row], list[Missing], list[Finding]]:
        """Each form whole, made now or kept, in the order of the settings; or listed as not made with the cure.

        And what a person is to hear again in the recordings that were made now.
        """
        not_made = [
            Missing(name, each.language, each.level, each.why, each.hint)
            for each in found.lacking
            for name in planned.editions(each.level, each.language)
        ]
        jobs = [self._job(each, planned, found.desk) for each in found.releases]
        made = making.make(jobs, expected, planned.names_kept())
        rows = dict(planned.kept)
        for row in made.rows:
            form = Form(row.edition, row.level, row.language)
            rows[form] = (*rows.get(form, ()), codes.of(row))
        order = [Form(name, *job.version) for job in jobs for name in planned.settings.editions]
        return [row for form in order for row in rows.get(form, ())], [*not_made, *made.missing], made.notices

    def _job(self, release: Release, planned: Plan, desk: Desk | None) -> Job:
        version = release.level, release.language
        editions = {name: self._edition(name) for name in planned.editions(*version)}
        written = None
        if desk and release.level == beside.EASY:
            first = desk.text.first_line
            written = Written(desk.place.name, {name: first + at for name, at in desk.edition.lines.items()})
        return Job(release, planned.settings_of(*version), editions, version in planned.spoken, written)


def _heard_before(before: Record | None, planned: Plan) -> Iterator[Finding]:
    """What an earlier run noticed in recordings that stay as they lie there."""
    kept = {form[1:] for form in planned.kept} - {form[1:] for form in planned.hearing}
    beginnings = tuple(making.heard_in(*version) for version in kept)
    for record in (before or {}).get("findings", ()):
        found = finding_of(record)
        if found.code == SAID_AGAIN and found.message.startswith(beginnings):
            yield found


def _noticing(notices: Sequence[Finding], found: Versions, outcome: Outcome) -> Versions:
    """The versions, with what is to be heard again in the recordings among the findings of the release, each once."""
    outcome.release = replace(found.release, findings=(*found.release.findings, *dict.fromkeys(notices)))
    outcome.findings = outcome.release.findings
    return replace(found, release=outcome.release)


def _versions(release: Release, outcome: Outcome, settings: Settings, expected: Expected) -> Versions:
    """What is published of a release, with the text that people wrote where there is one.

    The release has what is to be noticed about such texts among its findings.
    """
    desk = desk_beside(outcome.source, release, settings)
    if desk:
        outcome.lapsed = desk.lapsed
        outcome.to_answer = () if desk.checked or desk.text.conflicts else tuple(differing(desk))
    found = versions(release, settings, expected.translated, desk, outcome.source)
    outcome.translations_wrong = any(each.for_a_person for each in found.lacking)
    outcome.translations_lapsed = tuple(lapsed(outcome.source, found.translated))
    outcome.translations_open = tuple(still_open(found.translated))
    expected.ready()
    of_texts = [
        *(easy_text_findings(desk) if desk else ()),
        *translation_findings(outcome.source, outcome.translations_lapsed),
    ]
    outcome.release = replace(release, findings=(*of_texts, *release.findings))
    outcome.findings = outcome.release.findings
    return replace(found, release=outcome.release)


def _to_decide(release: Release) -> str:
    errors = [each for each in release.findings if each.severity == "error"]
    return "nothing was made: " + " ".join(_told(each) for each in errors)


def _told(each: Finding) -> str:
    where = f"line {each.line}: " if each.line else ""
    return f"{where}{each.message} {each.hint}".strip()


def translations(made: Sequence[Translated]) -> list[dict[str, str]]:
    """What the manifest says of each translation."""
    return [
        {
            "language": each.release.language,
            "level": each.release.level,
            "engine": each.engine,
            "model": each.fingerprint,
            "via": each.route.via if each.route else "",
            "signature": each.signature,
            "checked_by": each.release.origin.checked_by if each.release.origin else "",
            "checked_on": each.release.origin.checked_on if each.release.origin else "",
        }
        for each in made
    ]


def lapsed(path: str, made: Sequence[Translated]) -> Iterator[tuple[str, str]]:
    """The translation files beside a release whose signature does not hold any more, and why."""
    for each in made:
        if each.standing and each.standing.lapsed:
            yield beside.translation(path, each.release.level, each.release.language).name, each.standing.lapsed


def still_open(made: Sequence[Translated]) -> Iterator[tuple[str, str]]:
    """Language and level of each translation in which something is open, and how much."""
    for each in made:
        if found := open_in(each):
            yield f"{each.release.language} {each.release.level}", str(found)


def signatures(made: Sequence[Release]) -> list[dict[str, str]]:
    """What the manifest says of each version that a person has signed and whose signature holds."""
    signed = [(each, _signed(each)) for each in made]
    return [
        {"language": each.language, "level": each.level, "by": checked.by, "on": checked.on}
        for each, checked in signed
        if checked
    ]


def _signed(version: Release) -> Checked | None:
    """Who signed these words: of a translation whoever signed it, and not the text that was translated."""
    if version.checked and version.origin:
        return Checked(version.origin.checked_by, version.origin.checked_on)
    return version.checked
