"""Prints: three PDF/UA validators, what a PDF says of itself, and the page as a reader sees it.

Prints one line a check; with --checks, the names of the checks.
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterator
from pathlib import Path

import helplines
import paper
from opened_pdf import Paper
from verdicts import Verdict, attempt, main, output

RULES = 104
"""The machine-checkable rules of PDF/UA-1 that page-validation knows."""
BIN = Path(sys.executable).parent
CHECKS = ("pdf-ua", "pdf-outloud", "pdf-pdfua", "pdf-opens", "pdf-basics", *paper.CHECKS, "pdf-helpline")


def judge(path: Path) -> Iterator[Verdict]:
    """Check by check, what is wrong with a print."""
    yield from attempt("pdf-ua", lambda: page_validation(path))
    yield from attempt("pdf-outloud", lambda: outloud(path))
    yield from attempt("pdf-pdfua", lambda: pdfua(path))
    yield from attempt("pdf-opens", lambda: syntax(path))
    yield from attempt("pdf-basics", lambda: basics(path))
    try:
        opened = Paper(path)
    except Exception as error:  # noqa: BLE001 - whatever MuPDF raises for it, the file cannot be read
        yield "pdf-helpline", [f"cannot be opened: {error}"]
        return
    yield from paper.judge(path, opened, language(path))
    yield from attempt("pdf-helpline", lambda: helplines.lost(path, opened.words))


def page_validation(path: Path) -> list[str]:
    """The rules of PDF/UA-1 that fail, or that were not looked at."""
    import page

    report = page.validate_pdf(str(path), profile="ua1")
    wrong = [str(each.rule_id) for each in report.failures]
    counts = report.rules
    whole = counts.passed == counts.total >= RULES and report.is_compliant
    return wrong or ([] if whole else [f"{counts.passed} of {counts.total} rules pass"])


def outloud(path: Path) -> list[str]:
    """The errors of outloud, which asks what a screen reader would say."""
    report = json.loads(output(BIN / "outloud", path, "--json", "-"))["results"][0]
    errors = [f"{each['rule']} {each.get('message', '')}" for each in report["findings"] if each["severity"] == "error"]
    return errors or ([str(report["error"])] if report["error"] else [])


def pdfua(path: Path) -> list[str]:
    """The errors of pdfua."""
    printed = output(BIN / "pdfua", "check", path)
    counted = re.search(r"result: (\w+).*?errors=(\d+)", printed)
    if counted is None:
        return [printed[-200:]]
    return [] if counted[2] == "0" else re.findall(r"UA-\d+-\d+[^\n]*", printed) or [counted[0]]


def syntax(path: Path) -> list[str]:
    """What qpdf finds in the syntax."""
    import pikepdf

    with pikepdf.open(path) as opened:
        return [str(each) for each in opened.check_pdf_syntax()]


def basics(path: Path) -> list[str]:
    """What assistive technology asks first and the file does not say."""
    import pikepdf

    with pikepdf.open(path) as opened:
        root, metadata = opened.Root, opened.open_metadata()
        said = {
            "language": bool(str(root.get("/Lang", ""))),
            "tags": bool(root.get("/MarkInfo", {}).get("/Marked", False)),
            "title": bool(metadata.get("dc:title", "")),
            "title shown": bool(root.get("/ViewerPreferences", {}).get("/DisplayDocTitle", False)),
            "bookmarks": "/Outlines" in root and int(root.Outlines.get("/Count", 0)) != 0,
            "PDF/UA identifier": str(metadata.get("pdfuaid:part", "")) == "1",
        }
    return [f"no {name}" for name, found in said.items() if not found]


def language(path: Path) -> str:
    """The language that the file names, in small letters."""
    import pikepdf

    with pikepdf.open(path) as opened:
        return str(opened.Root.get("/Lang", "")).lower()


if __name__ == "__main__":
    main(CHECKS, judge)
