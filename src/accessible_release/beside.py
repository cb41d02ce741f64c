"""The files that stand beside a release and hold what people wrote and decided: their names, and nothing else.

`news.md` has `news.easy.md` (the easy-read text), `news.review.toml` (decisions), `news.pt-BR.po` and
`news.easy.pt-BR.po` (translations). A release from standard input has none.
"""

from __future__ import annotations

from pathlib import Path

STANDARD_INPUT = "-"
EASY = "easy"


def easy_text(path: str | Path) -> Path:
    """The easy-read text of a release: `news.easy.md`."""
    return _beside(path, ".easy.md")


def easy_table(path: str | Path) -> Path:
    """The same as a Word table: `news.easy.docx`. It is sent round, and no record."""
    return _beside(path, ".easy.docx")


def decisions(path: str | Path) -> Path:
    """What people decided that is no text: `news.review.toml`."""
    return _beside(path, ".review.toml")


def translation(path: str | Path, level: str, language: str) -> Path:
    """A translation: `news.pt-BR.po` of the release's own words, `news.easy.pt-BR.po` of the easy-read text."""
    return _beside(path, f".{EASY}.{language}.po" if level == EASY else f".{language}.po")


def records_beside(path: str | Path) -> tuple[Path, ...]:
    """Those of the files that exist, in the order of their names."""
    if str(path) == STANDARD_INPUT:
        return ()
    release = Path(path)
    single = (each for each in (easy_text(release), decisions(release)) if each.is_file())
    translations = (each for each in release.parent.glob("*.po") if _is_of(release, each))
    return tuple(sorted([*single, *translations]))


def is_record(path: Path) -> bool:
    """Whether a file is the easy-read text of a release beside it, or its table, and so no release itself."""
    stem, easy, ending = path.name.rpartition(f".{EASY}")
    return ending in (".md", ".docx") and bool(easy) and any(path.with_name(stem + each).is_file() for each in RELEASES)


MARKDOWN = (".md", ".markdown")
ENDINGS = (*MARKDOWN, ".docx", ".html", ".htm", ".eml")
"""Of files that are taken for releases in a folder."""
RELEASES = (*ENDINGS, ".txt")
"""How the names of releases end."""


def _beside(path: str | Path, ending: str) -> Path:
    release = Path(path)
    return release.with_name(release.stem + ending)


def _is_of(release: Path, translated: Path) -> bool:
    name = translated.name.removesuffix(".po")
    stem, _, language = name.rpartition(".")
    return bool(language) and stem in (release.stem, f"{release.stem}.{EASY}")
