"""What holds a release's files together: the page that leads to them, and all of them in one pack."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from accessible_release import manifest
from accessible_release.editions.index import IndexEntry, NotMade, index_page
from accessible_release.editions.pack import pack
from accessible_release.manifest import INDEX, Missing, Row
from accessible_release.model import MadeFile, Release
from accessible_release.settings import Settings


def gathered(release: Release, rows: Sequence[Row], not_made: Sequence[Missing], settings: Settings) -> Iterator[Row]:
    """The pack, if the settings ask for one, and the page that leads to every file."""
    files = [row for row in rows if row.edition != manifest.REPORT]
    if settings.pack:
        made = pack(release, [_entry(row) for row in files], {row.file.name: row.file.data for row in files})
        files.append(Row(made, manifest.PACK, release.language, ""))
        yield files[-1]
    yield Row(_index(release, files, not_made), "index", release.language, release.level)


def _index(release: Release, files: Sequence[Row], not_made: Sequence[Missing]) -> MadeFile:
    missing = [NotMade(each.edition, each.language, each.level, each.why, each.hint) for each in not_made]
    page = index_page(
        release.title,
        release.language,
        [_entry(row) for row in files],
        missing,
        release.findings,
        f"{manifest.REPORT}.html",
    )
    return MadeFile(INDEX, "text/html", page)


def _entry(row: Row) -> IndexEntry:
    file = row.file
    return IndexEntry(
        file.name, row.edition, row.language, row.level, len(file.data), file.seconds, thumbnail=file.thumbnail
    )
