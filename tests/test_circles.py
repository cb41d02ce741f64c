"""No module needs, by any way round, a module that needs it: imports in functions and for types alone count too."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest

SOURCE = Path(__file__).parent.parent / "src"


def modules(source: Path) -> dict[str, ast.Module]:
    """The dotted name of every module of `source` → its tree."""
    return {
        ".".join(path.relative_to(source).with_suffix("").parts).removesuffix(".__init__"): ast.parse(
            path.read_text(encoding="utf-8")
        )
        for path in sorted(source.rglob("*.py"))
    }


def graph(trees: dict[str, ast.Module]) -> dict[str, set[str]]:
    """Module → the modules that it needs; with a module come the packages that it lies in, but not the module's own."""
    return {
        module: {
            needed
            for imported in _imported(tree)
            for needed in (imported, *_packages(imported))
            if needed in trees and needed != module and not module.startswith(f"{needed}.")
        }
        | {imported for imported in _imported(tree) if imported in trees and imported != module}
        for module, tree in trees.items()
    }


def _imported(tree: ast.Module) -> Iterator[str]:
    """What is imported anywhere; of `from package import name` the package counts where `name` is no module."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield from _of_package(node.module, [alias.name for alias in node.names])


def _of_package(package: str, names: list[str]) -> Iterator[str]:
    inside = [f"{package}.{name}" for name in names]
    modules_of_ours = [name for name in inside if _is_module(name)]
    yield from modules_of_ours
    if len(modules_of_ours) < len(inside):
        yield package


def _is_module(name: str) -> bool:
    path = SOURCE.joinpath(*name.split("."))
    return path.with_suffix(".py").is_file() or (path / "__init__.py").is_file()


def _packages(name: str) -> list[str]:
    parts = name.split(".")
    return [".".join(parts[:count]) for count in range(2, len(parts))]


def test_imports_run_in_no_circle() -> None:
    try:
        TopologicalSorter(graph(modules(SOURCE))).prepare()
    except CycleError as circle:
        pytest.fail(" → ".join(reversed(circle.args[1])))


def test_our_modules_name_each_other_in_full() -> None:
    relative = [
        module
        for module, tree in modules(SOURCE).items()
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom) and node.level
    ]
    assert not relative


@pytest.mark.parametrize(
    "text",
    [
        "from accessible_release.dates import date",
        "import accessible_release.dates",
        "def f():\n    from accessible_release import dates",
        "if TYPE_CHECKING:\n    from accessible_release.dates import date",
    ],
)
def test_every_kind_of_import_is_seen(text: str) -> None:
    trees = {"accessible_release.model": ast.parse(text), "accessible_release.dates": ast.parse("")}
    assert graph(trees)["accessible_release.model"] == {"accessible_release.dates"}
