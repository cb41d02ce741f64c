"""How a browser draws the numbers in the pages of a book; it matters where the text runs from right to left."""

from __future__ import annotations

import tempfile
from collections.abc import Mapping
from pathlib import Path

from files import RIGHT_TO_LEFT
from verdicts import output

ENDINGS = (".xhtml", ".html")


def back_to_front(members: Mapping[str, bytes], language: str) -> list[str]:
    """The numbers that are drawn in another order, by page; nothing is asked of text from left to right."""
    if language.lower().split("-", maxsplit=1)[0] not in RIGHT_TO_LEFT:
        return []
    with tempfile.TemporaryDirectory() as folder:
        pages = []
        for name in (name for name in members if name.endswith(ENDINGS)):
            page = Path(folder, name.replace("/", "-"))
            page.write_bytes(members[name])
            pages.append(page)
        said = output("node", Path(__file__).with_name("pages.mjs"), "--numbers", *pages).splitlines()
        failed = [line.split("\t") for line in said if line.startswith("FAIL")]
        seen = {line.split("\t")[2] for line in said}
        unseen = [f"{page.name} was not drawn" for page in pages if str(page) not in seen]
    return [f"{Path(path).name}: {detail}" for _, _, path, detail in failed] + unseen
