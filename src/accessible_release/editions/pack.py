"""All forms of a release in one ZIP file, with a page that leads to them and a README in plain words."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from io import BytesIO
from zipfile import ZipFile

from accessible_release.editions.card import card
from accessible_release.editions.index import INDEX, index_page
from accessible_release.editions.listing import IndexEntry, groups, shown_in
from accessible_release.editions.text_card import card_paragraphs
from accessible_release.editions.zipping import zipped
from accessible_release.model import MadeFile, Release
from accessible_release.phrases import phrases
from accessible_release.settings import Settings

README = "README.txt"
OF_THE_PACK = frozenset({README, INDEX})
"""What is made for the pack alone: every other file in it lies beside it too."""


def pack(
    release: Release,
    versions: Sequence[Release],
    entries: Sequence[IndexEntry],
    files: Mapping[str, bytes],
    settings: Settings,
) -> MadeFile:
    """`<slug>.zip`: one folder with the files behind the entries, an index page and a README.

    Nothing in it is for the person who checks: no report, no findings. Its page leads to what lies in the pack, and
    `versions` are the release in its levels and languages.
    """
    here = replace(settings, site_url="", media_host="")
    inside = {
        README: readme(release, versions, entries).encode(),
        INDEX: index_page(release, versions, entries, here, beside_others=False),
        **{entry.name: files[entry.name] for entry in entries},
    }
    data = zipped({f"{release.slug}/{name}": content for name, content in inside.items()}, published=release.published)
    return MadeFile(f"{release.slug}.zip", "application/zip", data)


def members(data: bytes) -> dict[str, bytes]:
    """What a pack holds: name, without its folder → content. An error of zipfile for a damaged one."""
    with ZipFile(BytesIO(data)) as archive:
        return {re.sub(r"^[^/]*/", "", each.filename): archive.read(each) for each in archive.infolist()}


def readme(release: Release, versions: Sequence[Release], entries: Sequence[IndexEntry]) -> str:
    """What is in the pack and what each form is good for: one paragraph, one line; the card first and last."""
    language = shown_in(release.language)
    words = phrases(language)
    shown = card(release)
    help_lines = list(card_paragraphs(shown, phrases(release.language))) if shown else []
    paragraphs = [release.title, *help_lines, words["pack"]["about"], words["pack"]["begin"]]
    for version in groups(entries, release, language, versions):
        paragraphs.append(words["text"]["heading"].format(text=version.name))
        paragraphs += [notice.text for notice in version.notices]
        paragraphs += [
            f"{file.format}: {file.name}\n{words['index']['good_for']}: {file.good_for}" for file in version.files
        ]
    return "\n\n".join([*paragraphs, *help_lines, words["text"]["end"]]) + "\n"
