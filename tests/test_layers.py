"""The house rules that a machine can check: layers, who may import what, sizes."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
SOURCE = ROOT / "src" / "accessible_release"
MODULES = sorted(SOURCE.rglob("*.py"))
ADAPTERS = {
    "bs4": {"reading/converting/tree.py"},
    "mammoth": {"reading/converting/word.py"},
    "markdownify": {"reading/converting/markdown_of.py"},
    "babel": {"locales.py", "translating/po/reading.py", "translating/po/writing.py"},
    "av": {
        "editions/audio/reading.py",
        "editions/audio/remuxing.py",
        "editions/sound/encoding.py",
        "ffmpeg.py",
    },
    "pyttsx3": {"narrating/espeak_engine.py", "narrating/platform_engine.py"},
    "espeakng_loader": {"narrating/espeak_engine.py"},
    "jinja2": {"editions/page.py"},
    "lameenc": {"editions/sound/lame.py"},
    "kokoro_onnx": {"narrating/natural/kokoro_engine.py"},
    "piper": {"narrating/natural/piper_engine.py"},
    "onnxruntime": {"narrating/natural/engine.py"},
    "faster_whisper": {"narrating/natural/hearing.py"},
    "yaml": {"reading/front_matter.py"},
    "filelock": {"files.py", "narrating/natural/store.py", "translating/packages/placing.py"},
    "platformdirs": {"cache.py", "narrating/natural/store.py", "translating/packages/store.py"},
    "spacy": {"analysis/corpus.py"},
    "lemminflect": {"analysis/words/inflection.py"},
    "textstat": {"scoring/textstat_values.py"},
    "nltk": {"scoring/textstat_values.py"},
    "pyphen": {"scoring/syllables.py"},
    "typst": {"editions/typesetting.py"},
    "docx": {
        "finishing/tables_in_word.py",
        "finishing/word_table.py",
        "editions/word/package.py",
        "editions/word/reading.py",
    },
    "pypdfium2": {"editions/printing/reading.py"},
    "segno": {"editions/printing/content.py"},
    "flask": {
        "workbench/app.py",
        "workbench/guard.py",
        "workbench/layout.py",
        "workbench/serving.py",
        "workbench/translations/pages.py",
    },
    "waitress": {"workbench/serving.py"},
    "distributed": {"crew/cluster.py", "crew/there.py"},
    "werkzeug": {"workbench/app.py", "workbench/guard.py", "workbench/translations/pages.py"},
}
"""Third-party packages and the only modules that may know them."""
ONLY_WHEN_USED = {
    "av", "babel", "distributed", "docx", "espeakng_loader", "jinja2", "lameenc", "lemminflect", "mammoth", "nltk",
    "pyphen", "pypdfium2", "pyttsx3", "segno", "spacy", "textstat", "typst",
}  # fmt: skip
"""Engines: imported in the function that needs them."""
NETWORK = {
    "socket",
    "ssl",
    "http",
    "http.client",
    "urllib.request",
    "ftplib",
    "smtplib",
    "asyncio",
    "requests",
    "webbrowser",
    "distributed",
}
SWITCHES_OFF = {"offline.py": {"socket"}}
"""Tells the libraries of spaCy and Argos that there is no IPv6, so that they open no socket."""
OPENS_A_BROWSER = {"cli/review.py": {"webbrowser"}}
"""Shows the review page, which is on this computer."""
GOES_OUT = {
    "translating/packages/network.py": {"http.client", "urllib.request"},
    "crew/cluster.py": {"distributed"},
    "crew/there.py": {"distributed"},
}
"""The doors to the network: for `languages install`, and for `build --cluster` to the scheduler that is named."""
LONGEST_MODULE, LONGEST_FUNCTION = 360, 40
CLASS_FACTORY = "_driver_class"
"""In espeak_engine: the class can only be made once pyttsx3 is there."""


def imports(tree: ast.AST) -> Iterator[str]:
    """What is imported at run time; imports for the type checker alone are left out."""
    for node in _run(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            yield node.module


def _run(tree: ast.AST) -> Iterator[ast.AST]:
    yield tree
    for child in ast.iter_child_nodes(tree):
        if not (isinstance(child, ast.If) and ast.unparse(child.test) == "TYPE_CHECKING"):
            yield from _run(child)


def _ours(tree: ast.AST) -> set[str]:
    """Our own modules that are imported, also as `from package import module`; for types alone does not count."""
    return {
        each
        for node in _run(tree)
        if isinstance(node, ast.ImportFrom) and node.module
        for each in (node.module, *(f"{node.module}.{alias.name}" for alias in node.names))
    }


def name(path: Path) -> str:
    return path.relative_to(SOURCE).as_posix()


@pytest.fixture(scope="module")
def trees() -> dict[str, ast.Module]:
    return {name(path): ast.parse(path.read_text(encoding="utf-8")) for path in MODULES}


def test_the_contracts_of_import_linter() -> None:
    pytest.importorskip("importlinter")
    linter = Path(sys.executable).with_name("lint-imports")
    run = subprocess.run([linter, "--no-cache"], cwd=ROOT, capture_output=True, text=True)
    assert run.returncode == 0, run.stdout


def test_each_package_is_known_to_its_adapter_only(trees: dict[str, ast.Module]) -> None:
    for package, allowed in ADAPTERS.items():
        users = {
            module for module, tree in trees.items() if any(each.split(".")[0] == package for each in imports(tree))
        }
        assert users <= allowed, package


def test_click_stays_in_the_command_line(trees: dict[str, ast.Module]) -> None:
    users = {module for module, tree in trees.items() if "click" in set(imports(tree))}
    assert all(module.startswith("cli/") for module in users)


def test_engines_are_imported_when_they_are_used(trees: dict[str, ast.Module]) -> None:
    for module, tree in trees.items():
        top = {
            each.split(".")[0]
            for node in tree.body
            if isinstance(node, ast.Import | ast.ImportFrom)
            for each in imports(node)
        }
        assert not top & ONLY_WHEN_USED, module


def test_nothing_knows_the_network(trees: dict[str, ast.Module]) -> None:
    for module, tree in trees.items():
        allowed = {**SWITCHES_OFF, **OPENS_A_BROWSER, **GOES_OUT}.get(module, set())
        assert set(imports(tree)) & NETWORK <= allowed, module


def test_only_the_command_that_installs_languages_goes_out(trees: dict[str, ast.Module]) -> None:
    door, index = (f"accessible_release.translating.packages.{name}" for name in ("network", "index"))
    users = {each: {module for module, tree in trees.items() if each in _ours(tree)} for each in (door, index)}
    assert users == {door: {"translating/packages/index.py"}, index: {"cli/downloading.py"}}


HAS_A_CLOCK = {"cache.py", "translating/packages/network.py", "watching.py"}
"""How old an entry is, how long a download takes: nothing of it gets into an edition."""


def test_no_clock_in_what_is_made(trees: dict[str, ast.Module]) -> None:
    for module, tree in trees.items():
        if not module.startswith(("cli/", "narrating/worker")) and module not in HAS_A_CLOCK:
            assert not {"time", "random", "uuid", "getpass"} & set(imports(tree)), module
            calls = {node.attr for node in ast.walk(tree) if isinstance(node, ast.Attribute)}
            assert not {"today", "now", "utcnow", "gethostname"} & calls, module


@pytest.mark.parametrize("path", MODULES, ids=name)
def test_modules_and_functions_are_short(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert len(text.splitlines()) <= LONGEST_MODULE
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.FunctionDef) and node.name != CLASS_FACTORY:
            assert (node.end_lineno or 0) - node.lineno < LONGEST_FUNCTION, node.name


def test_every_module_says_what_it_is_for(trees: dict[str, ast.Module]) -> None:
    for module, tree in trees.items():
        assert ast.get_docstring(tree), module
