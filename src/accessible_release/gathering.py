"""What holds a release's files together: the pages that lead to them, players for other pages, the pack."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from accessible_release import manifest
from accessible_release.double_entry import numbers_of
from accessible_release.editions.check import NotMade, check_page
from accessible_release.editions.fragment import fragment
from accessible_release.editions.index import index_page
from accessible_release.editions.listing import IndexEntry
from accessible_release.editions.pack import pack
from accessible_release.editions.publisher import logo_file
from accessible_release.editions.web import words_of_page
from accessible_release.errors import MachineLacks
from accessible_release.manifest import CHECK, FRAGMENT, INDEX, LOGO, PACK, REPORT, Missing, Row
from accessible_release.model import MadeFile, Release
from accessible_release.settings import Settings


def gathered(
    release: Release, versions: Sequence[Release], rows: Sequence[Row], not_made: Sequence[Missing], settings: Settings
) -> Iterator[Row]:
    """The pack, if the settings ask for one, the public's page, and what is for staff.

    `versions` are the release in its levels and languages. Raises `MachineLacks` for a page whose numbers are not those
    of the release.
    """
    public = [row for row in rows if row.edition not in manifest.STAFF]
    if settings.pack:
        files = {row.file.name: row.file.data for row in public}
        made = pack(release, versions, [_entry(row) for row in public], files, settings)
        public.append(Row(made, PACK, release.language, ""))
        yield public[-1]
    entries = [_entry(row) for row in public]
    page = MadeFile(INDEX, "text/html", index_page(release, versions, entries, settings))
    yield Row(_checked(page, release), "index", release.language, release.level)
    if settings.site_url and (logo := logo_file(settings)):
        yield Row(logo, LOGO, release.language, "")
    fragments = list(_fragments(versions, public, settings))
    yield from fragments
    yield Row(_check(release, versions, entries, fragments, not_made, settings), CHECK, release.language, "")


def _fragments(versions: Sequence[Release], rows: Sequence[Row], settings: Settings) -> Iterator[Row]:
    for version in versions:
        own = [row for row in rows if (row.language, row.level) == (version.language, version.level)]
        captions = next((row.file.data for row in own if row.file.media_type == "text/vtt"), b"")
        if made := fragment(version, [_entry(row) for row in own], captions, settings):
            yield Row(_checked(made, version), FRAGMENT, version.language, version.level)


def _check(
    release: Release,
    versions: Sequence[Release],
    entries: Sequence[IndexEntry],
    fragments: Sequence[Row],
    not_made: Sequence[Missing],
    settings: Settings,
) -> MadeFile:
    page = check_page(
        release,
        versions,
        entries,
        [_entry(row) for row in fragments],
        [NotMade(each.edition, each.language, each.level, each.why, each.hint) for each in not_made],
        settings,
        others=(f"{REPORT}.json", manifest.NAME),
        report=f"{REPORT}.html",
    )
    return MadeFile(f"{CHECK}.html", "text/html", page)


def _checked(page: MadeFile, release: Release) -> MadeFile:
    """The page; raises `MachineLacks` for one whose numbers are not those of the source: it must not be published."""
    words = words_of_page(page.data.decode())
    if problem := next(numbers_of(release).problems(words, page.data, 1), None):
        why = f"the numbers of {page.name} are not those of the release: {problem}."
        raise MachineLacks("edition-numbers", why, hint="Report this release as a fault of the program.")
    return page


def _entry(row: Row) -> IndexEntry:
    file = row.file
    return IndexEntry(
        file.name, row.edition, row.language, row.level, len(file.data), file.seconds, thumbnail=file.thumbnail
    )
