"""The documentation says what the program does: nothing left out, nothing that is no longer so.

Parts of it are made from the program. After a change, make them again with

    .venv/bin/python tests/test_docs.py --write
"""

from __future__ import annotations

import ast
import dataclasses
import json
import os
import re
import shlex
import sys
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

import click
import pytest
from click.testing import CliRunner

from accessible_release import errors, settings
from accessible_release.checking.invariants import INVARIANTS
from accessible_release.cli import COMMANDS, cli
from accessible_release.contacts.directory import load_directory
from accessible_release.findings import CATALOGUE
from accessible_release.manifest import manifest
from accessible_release.narrating.spoken.lexicon import lexicon
from accessible_release.parts import PARTS
from accessible_release.pipeline import understand
from accessible_release.records import inspection
from accessible_release.rulebook import Rule
from accessible_release.scoring import guidelines
from accessible_release.simplifying.operators import OPERATORS

ROOT = Path(__file__).parents[1]
SOURCE = ROOT / "src" / "accessible_release"
DOCS = ROOT / "docs"
EXAMPLE = DOCS / "examples" / "news.md"
PAGES = sorted([*ROOT.glob("*.md"), *DOCS.rglob("*.md")])
PAGES = [page for page in PAGES if page != EXAMPLE]
NOT_OURS = frozenset(
    {
        ".git",
        ".venv",
        ".venv-argos",
        ".venv-cluster",
        ".judge",
        ".hypothesis",
        "__pycache__",
        "dist",
        "htmlcov",
        "output",
    }
)
MACHINE_PATH = re.compile(r"(?<![\w.])/(?:work|root)/")
WIDTH = 80
ERRORS = {"Unusable": 2, "MachineLacks": 3, "SignsLacking": 3, "NeedsAPerson": 1, "Fault": 3}
KINDS = {int: "whole number", bool: "true or false", str: "text", tuple: "list of texts"}
MADE = re.compile(r"(<!-- made: (?P<name>[\w ]+) -->\n).*?(<!-- end -->)", re.DOTALL)


def test_every_made_part_is_up_to_date() -> None:
    stale = [f"{page.name}: {name}" for page, name, shown, real in _made_parts() if shown != real]
    assert not stale, f"make them again: python tests/test_docs.py --write ({stale})"


def test_every_part_that_can_be_made_stands_somewhere() -> None:
    assert sorted(name for _, name, _, _ in _made_parts()) == sorted(_parts())


@pytest.mark.parametrize("name", COMMANDS)
def test_every_option_is_in_the_page_of_commands(name: str) -> None:
    page = _text(DOCS / "commands.md")
    options = [flag for each in _command(name).params for flag in each.opts if flag.startswith("--")]
    assert [flag for flag in options if flag not in page] == []


def test_every_finding_is_explained_with_its_severity() -> None:
    headings = re.findall(r"^### `([\w-]+)` \((\w+)\)$", _text(DOCS / "findings.md"), re.MULTILINE)
    assert dict(headings) == {code: severity for code, (severity, _) in CATALOGUE.items()}
    assert len(headings) == len(CATALOGUE)


def test_every_error_is_explained_with_its_exit_code() -> None:
    rows = re.findall(r"^\| `([a-z][\w-]+)` \| (\d+) \|", _text(DOCS / "errors.md"), re.MULTILINE)
    assert {code: int(number) for code, number in rows} == dict(_raised())


@pytest.mark.parametrize("page", [ROOT / "README.md", DOCS / "errors.md"], ids=lambda page: page.name)
def test_every_exit_code_is_explained(page: Path) -> None:
    rows = re.findall(r"^\| (\d+) \|", _text(page), re.MULTILINE)
    assert {int(code) for code in rows} == set(errors.EXIT_CODES)


def test_every_field_of_the_interface_is_explained() -> None:
    page = _text(DOCS / "interface.md")
    made = json.loads(_manifest()) | {"settings": {}, "tools": {}}
    fields = {*_keys(_inspection()), *_keys(made)}
    explained = set(re.findall(r"^\| `(\w+)` \|", page, re.MULTILINE))
    assert fields - explained == set()
    assert explained - fields == set()


def test_every_make_target_that_is_named_exists() -> None:
    targets = set(re.findall(r"^([a-z]+):", _text(ROOT / "Makefile"), re.MULTILINE))
    named = {name for page in PAGES for name in re.findall(r"(?:^|`)make ([a-z]+)", _text(page), re.MULTILINE)}
    assert named - targets == set()
    assert {"build", "test"} <= named


def test_every_example_of_a_command_can_be_parsed() -> None:
    examples = list(_examples())
    assert len(examples) >= 15
    for page, words in examples:
        name, *arguments = words
        try:
            if not name.startswith("-"):
                _command(name).make_context(name, arguments, resilient_parsing=False)
        except click.exceptions.Exit:
            pass
        except click.UsageError as error:
            pytest.fail(f"{page.name}: {shlex.join(words)}: {error.format_message()}")


def test_every_example_of_a_toml_file_is_accepted(tmp_path: Path) -> None:
    blocks = [block for page in PAGES for block in _blocks(page, "toml")]
    assert blocks
    for block in blocks:
        if "[project" in block:
            continue
        path = tmp_path / "example.toml"
        path.write_text(block, encoding="utf-8")
        if "[[helpline]]" in block:
            assert load_directory(str(path), ("GB",))
        else:
            assert settings.load(file=path, environment={}) != settings.DEFAULTS


def test_the_example_of_house_words_is_accepted(tmp_path: Path) -> None:
    (block,) = _blocks(DOCS / "lexicon.md", "text")
    path = tmp_path / "words.tsv"
    path.write_text(block, encoding="utf-8")
    assert lexicon("en", str(path)).words["CivicHub"] == "Civic Hub"


def test_every_relative_link_leads_somewhere() -> None:
    broken = []
    for page in PAGES:
        for target in re.findall(r"\]\(([^)\s]+)\)", _prose(page)):
            file, _, anchor = target.partition("#")
            if "://" in target or target.startswith("mailto:"):
                continue
            path = (page.parent / file) if file else page
            if not path.exists() or (anchor and anchor not in _anchors(path)):
                broken.append(f"{page.relative_to(ROOT)}: {target}")
    assert broken == []


def test_every_decision_is_listed() -> None:
    listed = re.findall(r"\]\((\d{4}-[\w-]+\.md)\)", _text(DOCS / "decisions" / "README.md"))
    assert sorted(listed) == sorted(path.name for path in (DOCS / "decisions").glob("0*.md"))


def test_the_tree_in_the_architecture_is_the_real_one() -> None:
    tree = _text(ROOT / "ARCHITECTURE.md").partition("```text\nsrc/accessible_release/")[2].partition("```")[0]
    named = set(re.findall(r"^  ([\w.]+)/? ", tree, re.MULTILINE))
    real = {path.name for path in SOURCE.iterdir() if path.suffix == ".py" or (path / "__init__.py").is_file()}
    assert named == real


def test_no_file_names_a_folder_of_one_computer() -> None:
    assert [str(path.relative_to(ROOT)) for path in _files() if MACHINE_PATH.search(_loose_text(path))] == []


def _text(path: Path) -> str:
    return path.read_text(encoding="utf-8")


def _blocks(page: Path, language: str) -> list[str]:
    """What stands between fences of that language."""
    return re.findall(rf"^```{language}\n(.*?)^```", _text(page), re.DOTALL | re.MULTILINE)


def _prose(page: Path) -> str:
    """A page without code."""
    return re.sub(r"^```.*?^```|`[^`\n]+`", "", _text(page), flags=re.DOTALL | re.MULTILINE)


def _loose_text(path: Path) -> str:
    data = path.read_bytes()
    return "" if b"\0" in data else data.decode("utf-8", "replace")


def _files() -> Iterator[Path]:
    for folder, folders, names in os.walk(ROOT):
        folders[:] = [each for each in folders if each not in NOT_OURS and not each.endswith(("_cache", ".egg-info"))]
        yield from (Path(folder) / name for name in names if name not in {".coverage", ".git"})


def _anchors(path: Path) -> set[str]:
    """The anchors of a page's headings, as code hosting sites make them."""
    headings = re.findall(r"^#+ (.+)$", _text(path), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}


def _command(name: str) -> click.Command:
    command = cli.get_command(click.Context(cli), name)
    if command is None:
        raise click.UsageError(f"there is no command {name}")
    return command


def _examples() -> Iterator[tuple[Path, list[str]]]:
    """The arguments of every call of the program in a block of shell commands."""
    for page in PAGES:
        for block in _blocks(page, "sh"):
            for line in block.replace("\\\n", " ").splitlines():
                words = shlex.split(line, comments=True)
                if "accessible-release" in words:
                    call = words[words.index("accessible-release") + 1 :]
                    end = next((place for place, word in enumerate(call) if word in {"|", ">", "&&"}), len(call))
                    if call[:end]:
                        yield page, call[:end]


def _raised() -> Iterator[tuple[str, int]]:
    """Code → exit code of every error that the program can raise."""
    for path in SOURCE.rglob("*.py"):
        for node in ast.walk(ast.parse(_text(path))):
            if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "CODE" and _is_text(node.value):
                yield str(ast.literal_eval(node.value)), ERRORS["Unusable"]  # handed to what reads a table
            if not isinstance(node, ast.Call) or not node.args or not isinstance(node.args[0], ast.Constant):
                continue
            name = getattr(node.func, "id", "")
            if name in ERRORS:
                yield str(node.args[0].value), ERRORS[name]
            elif path.name == "errors.py" and getattr(node.func, "attr", "") == "__init__":
                yield str(node.args[0].value), ERRORS["Fault"]


def _is_text(node: ast.expr) -> bool:
    return isinstance(node, ast.Constant) and isinstance(node.value, str)


def _keys(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        yield from value
        value = list(value.values())
    if isinstance(value, list):
        for each in value:
            yield from _keys(each)


# --- the parts that are made from the program


def _parts() -> dict[str, str]:
    helps = {f"help {name}": _fenced(_help(name), "text") for name in COMMANDS}
    return {
        "help": _fenced(_help(), "text"),
        **helps,
        "settings": _settings_table(),
        "release": _fenced(_text(EXAMPLE), "markdown"),
        "inspect": _fenced(json.dumps(_inspection(), ensure_ascii=False, indent=2), "json"),
        "manifest": _fenced(_manifest(), "json"),
        "rules": _rules_table(),
        "operators": _named_table("sentence", "becomes", [("`" + each.name + "`", each.rule) for each in OPERATORS]),
        "invariants": _named_table(
            "source", "is stopped", [(f"`{each.name}` ({each.id})", each.rule) for each in INVARIANTS]
        ),
    }


def _rules_table() -> str:
    rows = ["| code | what is noticed | asked for by |", "|---|---|---|"]
    for code, rule in guidelines().items():
        doubt = "" if rule.verified else " (not confirmed from the source itself)"
        rows.append(f"| {code} | {rule.title} | {rule.source}{doubt} |")
    return "\n".join(rows) + "\n"


def _named_table(given: str, becomes: str, rules: list[tuple[str, Rule]]) -> str:
    """Rules with their first example each."""
    rows = [f"| name | what it is for | {given} | {becomes} |", "|---|---|---|---|"]
    for name, rule in rules:
        example = rule.examples[0]
        cells = (rule.purpose, example.given, example.becomes.replace(" | ", " / "))
        rows.append(f"| {name} | {' | '.join(cells)} |")
    return "\n".join(rows) + "\n"


def _fenced(text: str, language: str) -> str:
    return f"```{language}\n{text.strip()}\n```\n"


def _help(*names: str) -> str:
    made = CliRunner().invoke(cli, [*names, "--help"], prog_name="accessible-release", terminal_width=WIDTH)
    return made.output


def _inspection() -> dict[str, Any]:
    return inspection(understand(str(EXAMPLE), settings.DEFAULTS))


INSTEAD = {"argostranslate", "en-core-web-sm"}
"""Parts that stand in for others: who has these has not those."""


def _manifest() -> str:
    """A manifest of the example with a recording's row, but nothing spoken; it names what `make setup` installs."""
    from accessible_release.manifest import Missing, Row
    from accessible_release.model import MadeFile

    release = understand(str(EXAMPLE), settings.DEFAULTS)
    file = MadeFile(f"{release.slug}.en.standard.txt", "text/plain", b"")
    missing = Missing("audio", "en", "standard", "the speech engine espeak-ng is not installed.", "Run: …")
    versions = dict.fromkeys((each for each in PARTS if each not in INSTEAD), "1.2.3")
    made = json.loads(
        manifest(
            release, [Row(file, "text", "en", "standard", "8d1f0c…", "27b9e4…")], [missing], settings.DEFAULTS, versions
        )
    )
    made["files"][0] |= {"bytes": 1234, "sha256": "5f70bf18a08660e5c6d5d5e2f4a0b1…"}
    return json.dumps(made, ensure_ascii=False, indent=2)


def _settings_table() -> str:
    options = {each.name: each.opts[-1] for name in COMMANDS for each in _command(name).params if each.opts}
    lines = [
        "| setting | type | default | environment | option | meaning |",
        "|---|---|---|---|---|---|",
    ]
    meanings = _meanings()
    for each in dataclasses.fields(settings.Settings):
        default = getattr(settings.DEFAULTS, each.name)
        shown = json.dumps(list(default) if isinstance(default, tuple) else default)
        option = f"`{options[each.name]}`" if each.name in options else "–"
        cells = (
            f"`{each.name}`",
            KINDS[type(default)],
            f"`{shown}`",
            f"`{settings.ENVIRONMENT_PREFIX}{each.name.upper()}`",
            option,
            meanings[each.name],
        )
        lines.append(f"| {' | '.join(cells)} |")
    return "\n".join(lines) + "\n"


def _meanings() -> dict[str, str]:
    """The text under each setting in the source."""
    tree = ast.parse(_text(SOURCE / "settings.py"))
    body = next(node.body for node in tree.body if isinstance(node, ast.ClassDef) and node.name == "Settings")
    return {
        field.target.id: " ".join(str(text.value.value).split())
        for field, text in pairwise(body)
        if isinstance(field, ast.AnnAssign)
        and isinstance(field.target, ast.Name)
        and isinstance(text, ast.Expr)
        and isinstance(text.value, ast.Constant)
    }


def _made_parts() -> list[tuple[Path, str, str, str]]:
    """Page, name, what it shows, what is real."""
    parts = _parts()
    found = [(page, each) for page in PAGES for each in MADE.finditer(_text(page))]
    return [(page, each["name"], each[0], _filled(each, parts)) for page, each in found]


def _filled(found: re.Match[str], parts: dict[str, str]) -> str:
    return f"{found[1]}{parts.get(found['name'], '')}{found[3]}"


def write() -> None:
    """Make every made part again."""
    parts = _parts()
    for page in PAGES:
        text = _text(page)
        filled = MADE.sub(lambda found: _filled(found, parts), text)
        if filled != text:
            page.write_text(filled, encoding="utf-8")


if __name__ == "__main__":
    if sys.argv[1:] != ["--write"]:
        sys.exit(__doc__)
    write()
