"""Help: complete, true, and quick, because it loads no engine."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from dataclasses import fields

import click
import pytest
from click.shell_completion import ShellComplete
from conftest import Process, Program

from accessible_release import __version__
from accessible_release.cli import COMMANDS, cli
from accessible_release.cli.build import EPILOG
from accessible_release.errors import EXIT_CODES
from accessible_release.settings import Settings

HEAVY = {"av", "pyttsx3", "jinja2", "phonenumbers", "markdown_it", "num2words", "yaml"}
NEEDLESS = {
    "dataclasses",
    "importlib.metadata",
    "logging",
    "json",
    "tomllib",
    "difflib",
    "platformdirs",
    "filelock",
    "subprocess",
}
ALLOWED = {
    "cli", "cli.running", "cli.build", "cli.completing", "cli.groups", "cli.options", "cli.progress",
    "cli.telling", "errors",
}  # fmt: skip
NOT_SETTINGS = {
    "output",
    "settings_file",
    "debug",
    "progress",
    "help",
    "as_json",
    "sentence",
    "inputs",
    "release_file",
    "drafts_allowed",
    "strict",
    "again",
    "watch",
    "jobs",
    "cluster",
}
LISTING = "import sys\nfrom accessible_release.cli import main\ntry: main()\nfinally: print(list(sys.modules))"


def commands() -> dict[str, click.Command]:
    context = click.Context(cli)
    return {name: command for name in COMMANDS if (command := cli.get_command(context, name))}


def loaded_by(*arguments: str) -> set[str]:
    """The modules that are loaded when the program has run."""
    run = subprocess.run([sys.executable, "-c", LISTING, *arguments], capture_output=True, text=True, check=True)
    return set(ast.literal_eval(run.stdout.splitlines()[-1]))


@pytest.mark.parametrize(
    "arguments", [("--help",), ("--version",), *((name, "--help") for name in COMMANDS)], ids=" ".join
)
def test_help_loads_no_engine(arguments: tuple[str, ...]) -> None:
    assert not loaded_by(*arguments) & HEAVY


@pytest.mark.parametrize("arguments", [("--help",), ("--version",), ("build", "--help")], ids=" ".join)
def test_help_loads_nothing_that_costs_time(arguments: tuple[str, ...]) -> None:
    ours = {name for name in loaded_by(*arguments) if name.startswith("accessible_release.")}
    assert not loaded_by(*arguments) & NEEDLESS
    assert ours <= {f"accessible_release.{name}" for name in ALLOWED}


def test_completion_costs_no_engine(process: Process) -> None:
    wanted = {"_ACCESSIBLE_RELEASE_COMPLETE": "bash_source"}
    out, _ = process(env=wanted).communicate(timeout=30)
    assert b"_accessible_release_completion()" in out
    asked = {"_ACCESSIBLE_RELEASE_COMPLETE": "bash_complete", "COMP_CWORD": "1"}
    out, _ = process(env={**asked, "COMP_WORDS": "accessible-release "}).communicate(timeout=30)
    assert {line.partition(",")[2] for line in out.decode().split()} == set(COMMANDS)
    out, _ = process(env={**asked, "COMP_WORDS": "accessible-release build --vo", "COMP_CWORD": "2"}).communicate()
    assert {line.partition(",")[2] for line in out.decode().split()} == {"--voice", "--voice-name"}


def test_completion_loads_no_engine(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("_ACCESSIBLE_RELEASE_COMPLETE", "bash_complete")
    monkeypatch.setenv("COMP_WORDS", "accessible-release ")
    monkeypatch.setenv("COMP_CWORD", "1")
    code = LISTING.replace("main()", "import sys; sys.argv = ['accessible-release']; main()")
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    loaded = set(ast.literal_eval(run.stdout.splitlines()[-1]))
    assert "accessible_release.cli.build" in loaded
    assert not loaded & HEAVY


def test_version(program: Program) -> None:
    assert program("--version") == (0, f"accessible-release, version {__version__}\n", "")


def test_help_names_every_command(program: Program) -> None:
    ran = program("--help")
    assert (ran.code, ran.err) == (0, "")
    assert [name for name in COMMANDS if f"  {name} " in ran.out] == list(COMMANDS)
    assert program("-h") == ran


def test_the_program_alone_shows_its_help(program: Program) -> None:
    ran = program()
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith("Usage: accessible-release [OPTIONS] COMMAND [ARGS]...\n\n  Publish")
    assert "\n  build " in ran.err


def test_the_package_is_a_program() -> None:
    command = [sys.executable, "-m", "accessible_release", "--version"]
    assert subprocess.run(command, capture_output=True, text=True, check=True).stdout.endswith(f"{__version__}\n")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("biuld",), "there is no command “biuld”. Did you mean build? There are: init, build,"),
        (("cache", "cler"), "there is no command “cler”. Did you mean clear?"),
        (("languages", "instal", "pl"), "Did you mean install?"),
        (("build", "--edtion", "text"), "--edition"),
        (("build", "--edition", "txt", "x.md"), "Did you mean text?"),
        (("build", "--level", "esay", "x.md"), "Did you mean easy?"),
        (("build", "--voice", "pytsx", "x.md"), "Did you mean pyttsx3?"),
        (("build", "--audio", "mp33", "x.md"), "Did you mean mp3?"),
        (("build", "--progress", "plane", "x.md"), "“plane” is none of them. Did you mean plain?"),
        (("score", "--level", "eas", "x.md"), "Did you mean easy?"),
        (("qqq",), "there is no command “qqq”. There are: init, build,"),
    ],
)
def test_what_is_misspelt_is_answered_with_the_nearest(arguments: tuple[str, ...], said: str, program: Program) -> None:
    ran = program(*arguments, voice=None)
    assert (ran.code, ran.out) == (2, "")
    assert said in ran.err
    assert ran.err.count("\n") == 1


@pytest.mark.parametrize(
    ("typed", "offered"),
    [
        ("build --edition w", {"web", "word"}),
        ("build --level ", {"standard", "easy"}),
        ("build --to p", {"pa", "pl", "pt", "pt-PT"}),
        ("build --to pl,de", {"pl,de"}),
        ("build --voice ", {"kokoro", "piper", "pyttsx3", "tone"}),
        ("build --translator a", {"argos"}),
        ("score --level e", {"easy"}),
        ("build --progress p", {"plain"}),
    ],
)
def test_values_are_completed(typed: str, offered: set[str]) -> None:
    *arguments, begun = typed.split(" ")
    complete = ShellComplete(cli, {}, "accessible-release", "_ACCESSIBLE_RELEASE_COMPLETE")
    assert {item.value for item in complete.get_completions(arguments, begun)} == offered


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_has_help_with_examples(name: str, program: Program) -> None:
    ran = program(name, "--help")
    assert ran.code == 0
    assert f"Usage: accessible-release {name}" in ran.out
    assert "Examples:" in ran.out
    assert f"  accessible-release {name}" in ran.out
    assert max(len(line) for line in ran.out.splitlines()) <= 100


def test_every_option_has_help_and_is_a_setting() -> None:
    settings = {field.name for field in fields(Settings)}
    for command in commands().values():
        for parameter in command.params:
            assert parameter.name
            if isinstance(parameter, click.Option):
                assert parameter.help, parameter.name
                assert parameter.help.endswith((".", ")"))
            if command.name in {"build", "inspect", "doctor"}:
                assert parameter.name in settings | NOT_SETTINGS


def test_every_option_of_build_reaches_its_setting() -> None:
    options = {each.name for each in commands()["build"].params} - NOT_SETTINGS
    assert options == {
        "editions", "levels", "language", "regions", "directory", "helpline", "no_helpline", "max_bytes",
        "embargo_lifted", "finished",
        "voice", "voice_name", "rate", "lexicon", "to", "translators", "glossary", "memory", "pack",
        "audio_formats", "loudness", "cover", "quotation_voice", "quotations", "length",
    }  # fmt: skip


def test_defaults_in_help_are_the_settings() -> None:
    shown = {each.name: each.help for each in commands()["build"].params if isinstance(each, click.Option)}
    assert f"default {Settings().rate}" in (shown["rate"] or "")
    assert f"default {Settings().max_bytes:,}" in (shown["max_bytes"] or "")


def test_exit_codes_in_help_are_the_exit_codes() -> None:
    assert [int(code) for code in re.findall(r"(?:^|[ :.\n])(\d+) (?=[a-z])", EPILOG)] == list(EXIT_CODES)


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("bulid",), "there is no command “bulid”. Did you mean build?"),
        (("build", "--rtae", "3"), "No such option '--rtae'"),
        (("build", "--rate", "fast"), "'fast' is not a valid integer"),
        (("inspect",), "Missing argument 'INPUT'"),
        (("build", "--progress", "loud"), "“loud” is none of them."),
        (("verify", "a", "b"), "unexpected extra argument"),
    ],
)
def test_wrong_usage_is_one_line(arguments: tuple[str, ...], says: str, program: Program) -> None:
    ran = program(*arguments)
    assert ran.code == 2
    (line,) = ran.err.splitlines()
    assert line.startswith("Error: ")
    assert says.lower() in line.lower()
    assert line.endswith("--help")
    assert not ran.out


def test_wrong_usage_cannot_colour_a_terminal(program: Program) -> None:
    assert program("build", "--\x1b[31mred").err.isprintable() or "\x1b" not in program("build", "--\x1b[31mred").err


def test_commands_are_listed_in_the_order_of_a_day() -> None:
    assert cli.list_commands(click.Context(cli)) == list(COMMANDS)
    assert cli.get_command(click.Context(cli), "nix") is None
