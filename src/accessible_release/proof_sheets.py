"""Our own words in a language on a sheet, for somebody who speaks it to check and sign; and the way back.

Nobody but a person says that words are checked: a sheet is taken only where every row is ticked or corrected.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from html import escape
from pathlib import Path

import tomli_w

from accessible_release import tables
from accessible_release.errors import Unusable, printable, quoted
from accessible_release.files import read_own, write_file
from accessible_release.locales import direction, language_name
from accessible_release.phrases import PLACE, phrases

HEAD = ("name", "English", "our words", "right", "correction")
MOST_SHOWN = 5
Taken = dict[str, dict[str, str]]
"""Section → key → wording, as a person left it."""
PAGE = """<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title}</title>
<style>
body {{ font: 1rem/1.5 Andika, Verdana, sans-serif; color: #10233f; background: #fff; }}
body {{ margin: 2rem auto; max-width: 70rem; padding: 0 1rem; }}
table {{ border-collapse: collapse; width: 100%; margin-bottom: 2rem; }}
th, td {{ border: 1px solid #10233f; padding: .4rem .6rem; text-align: start; vertical-align: top; }}
.tick {{ font-size: 1.5rem; text-align: center; width: 3rem; }}
.room {{ width: 30%; }}
tr {{ break-inside: avoid; }}
h2 {{ break-after: avoid; }}
.line {{ border-bottom: 1px solid; height: 3rem; }}
</style>
</head>
<body>
<h1>{title}</h1>
<p>Please read our words beside the English. Tick what is right and natural. Write a better wording beside what is not.
Leave words in {{curly brackets}} as they are: something is put in their place. What is good enough is not what we ask:
people in distress will hear this.</p>
{tables}
<h2>Signed</h2>
<p>I speak {name} and have read every row.</p>
<p class="line">Name and role:</p>
<p class="line">Date and signature:</p>
</body>
</html>
"""


@dataclass(frozen=True, slots=True)
class Row:
    """One wording."""

    section: str
    key: str
    english: str
    ours: str

    @property
    def name(self) -> str:
        """How it is called in the sheet."""
        return f"{self.section}: {self.key}"


def rows(tag: str) -> Iterator[Row]:
    """The wordings of a language in the order of its file. Raises `Unusable` where it has none."""
    try:
        own = phrases(tag)
    except LookupError as error:
        raise Unusable(
            "sheet-no-phrases",
            f"there are no phrases for the language {quoted(tag)}.",
            hint="Begin a package of its own: docs/how-to/a-language.md.",
        ) from error
    english = phrases("en")
    for section, wordings in own.items():
        if section != "meta":
            yield from (
                Row(section, key, english.get(section, {}).get(key, key), words) for key, words in wordings.items()
            )


def sheet(tag: str, path: Path) -> bytes:
    """The sheet of a language, as HTML to print or TSV to fill in, by the ending of `path`."""
    if path.suffix == ".html":
        return _page(tag).encode()
    if path.suffix != ".tsv":
        raise Unusable(
            "sheet-format",
            "a sheet is .html, to print, or .tsv, to fill in.",
            where=quoted(str(path)),
            hint="Give -o such a name.",
        )
    written = io.StringIO()
    lines = csv.writer(written, dialect="excel-tab", lineterminator="\n")
    lines.writerow(HEAD)
    lines.writerows((row.name, row.english, row.ours, "", "") for row in rows(tag))
    return ("\ufeff" + written.getvalue()).encode()


def taken(tag: str, path: Path) -> Taken:
    """The wordings that a person left in a sheet (TSV): each ticked or corrected. Raises `Unusable`."""
    given = {line["name"]: line for line in _lines(path)}
    made: Taken = {}
    faults: list[str] = []
    for row in rows(tag):
        line = given.pop(row.name, None)
        faults += _faults(row, line)
        words = line and (line["correction"].strip() or row.ours)
        made.setdefault(row.section, {})[row.key] = words or row.ours
    faults += [f"{quoted(name)} is none of our wordings" for name in given]
    if faults:
        more = f"; and {len(faults) - MOST_SHOWN} more" if len(faults) > MOST_SHOWN else ""
        raise Unusable(
            "sheet-open",
            f"{'; '.join(faults[:MOST_SHOWN])}{more}.",
            where=quoted(str(path)),
            hint="Nothing was taken. Tick or correct every row. Where our words have changed, begin anew with --sheet.",
        )
    return made


def package(tag: str, words: Mapping[str, Mapping[str, str]], person: str, where: Path) -> Path:
    """Write a package with these wordings, checked by that person, in a new folder of `where`; its path.

    Installed, it goes before our own wordings while nobody has checked these.
    """
    if not re.search(r"\w.*,.*\w", person):
        raise Unusable("sheet-nobody", "who checked it has no name or no role.", hint='Give --as "NAME, ROLE".')
    name = f"accessible-release-phrases-{tag.lower()}"
    module = name.replace("-", "_")
    folder = where / name
    project = {
        "build-system": {"requires": ["hatchling>=1.25"], "build-backend": "hatchling.build"},
        "project": {
            "name": name,
            "version": "1.0",
            "description": f"{language_name(tag, 'en')} for accessible-release, checked by {printable(person)}.",
            "requires-python": ">=3.11",
            "entry-points": {"accessible_release.languages": {tag: module}},
        },
    }
    (folder / "src" / module).mkdir(parents=True, exist_ok=True)
    write_file(folder / "pyproject.toml", tomli_w.dumps(project).encode())
    write_file(folder / "src" / module / "__init__.py", b"")
    whole = {"meta": {"checked_by": printable(person)}, **words}
    write_file(folder / "src" / module / "phrases.toml", tomli_w.dumps(whole).encode())
    return folder


def _faults(row: Row, line: Mapping[str, str] | None) -> Iterator[str]:
    """What is still open, or does not fit, in a row."""
    if line is None:
        yield f"{quoted(row.name)} is missing"
    elif line["English"] != row.english or line["our words"] != row.ours:
        yield f"{quoted(row.name)} has other words by now"
    elif not line["right"].strip() and not line["correction"].strip():
        yield f"{quoted(row.name)} is neither ticked nor corrected"
    elif line["correction"].strip() and sorted(PLACE.findall(line["correction"])) != sorted(PLACE.findall(row.ours)):
        yield f"the correction of {quoted(row.name)} needs {' '.join(sorted(PLACE.findall(row.ours))) or 'no brackets'}"


def _lines(path: Path) -> list[dict[str, str]]:
    try:
        text = read_own(path).decode("utf-8-sig")
        found = list(csv.DictReader(io.StringIO(text), dialect="excel-tab", restval=""))
    except (OSError, ValueError, csv.Error) as error:
        raise Unusable(
            "sheet-unreadable",
            "it cannot be read as text with tabs (UTF-8).",
            where=quoted(str(path)),
            hint="Save it as TSV, in UTF-8.",
        ) from error
    if not found or not set(HEAD) <= found[0].keys():
        raise Unusable(
            "sheet-unreadable",
            f"it has not the columns {', '.join(HEAD)}.",
            where=quoted(str(path)),
            hint="Take the sheet that --sheet writes.",
        )
    return found


def _page(tag: str) -> str:
    name = language_name(tag, "en")
    used = tables.toml(__package__, "proof_sheets.toml")
    sections: dict[str, list[Row]] = {}
    for row in rows(tag):
        sections.setdefault(row.section, []).append(row)
    made = "".join(_table(tag, str(used.get(section, section)), found) for section, found in sections.items())
    return PAGE.format(title=f"Our words in {escape(name)}: to check", name=escape(name), tables=made)


def _table(tag: str, used: str, found: list[Row]) -> str:
    attributes = f'lang="{escape(tag)}" dir="{direction(tag)}"'
    ends = '<td class="tick">☐</td><td></td></tr>\n'
    lines = "".join(
        f"<tr><td>{escape(row.english)}</td><td {attributes}>{escape(row.ours)}</td>{ends}" for row in found
    )
    head = '<tr><th>English</th><th>Our words</th><th class="tick">Right</th><th class="room">Better</th></tr>'
    return f"<h2>{escape(used)}</h2>\n<table>\n<thead>{head}</thead>\n<tbody>\n{lines}</tbody>\n</table>\n"
