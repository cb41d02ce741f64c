"""How a command ends, seen from inside: streams, signals, codes."""

from __future__ import annotations

import errno
import io
import json
import signal
import sys
from collections.abc import Iterator

import click
import pytest

from accessible_release import cli
from accessible_release.cli import running
from accessible_release.cli.running import Switches, as_json, result, run, tell, tell_error
from accessible_release.errors import Fault, MachineLacks, NeedsAPerson, Unusable


class Refusing(io.TextIOWrapper):
    """A stream that cannot be written."""

    def __init__(self, error: OSError) -> None:
        super().__init__(io.BytesIO(), encoding="utf-8")
        self.error = error
        self.tried = 0

    def write(self, _text: str) -> int:
        self.tried += 1
        raise self.error


def command(error: BaseException | None = None) -> click.Command:
    @click.command()
    @click.option("--debug", is_flag=True)
    @click.pass_context
    def failing(ctx: click.Context, /, debug: bool) -> None:
        ctx.ensure_object(Switches).debug = debug
        if error:
            raise error

    return failing


@pytest.fixture(autouse=True)
def sigterm() -> Iterator[None]:
    before = signal.getsignal(signal.SIGTERM)
    yield
    signal.signal(signal.SIGTERM, before)


@pytest.mark.parametrize(
    ("error", "code", "says"),
    [
        (None, 0, ""),
        (Unusable("x", "bad.", where="“a”", hint="Do."), 2, "Error: “a”: bad. Do.\n"),
        (MachineLacks("x", "no disk."), 3, "Error: no disk.\n"),
        (NeedsAPerson("x", "decide."), 1, "Error: decide.\n"),
        (Unusable("x", "\x1b[31mred\nline"), 2, "Error: \\x1b[31mred\\nline\n"),
        (click.UsageError("wrong"), 2, "Error: wrong See: accessible-release --help\n"),
        (click.FileError("a", "gone"), 1, "Error: Could not open file 'a': gone See: accessible-release --help\n"),
        (KeyboardInterrupt(), 130, "\n" + running.STOPPED + "\n"),
        (click.Abort(), 130, running.STOPPED + "\n"),
        (click.exceptions.Exit(3), 3, ""),
    ],
)
def test_how_it_ends(error: BaseException | None, code: int, says: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(command(error), []) == code
    assert capsys.readouterr() == ("", says)


def test_a_traceback_only_for_those_who_ask(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(command(ZeroDivisionError("secret words")), []) == 3
    err = capsys.readouterr().err
    assert err.startswith("Error: something failed that should not (ZeroDivisionError).")
    assert "secret" not in err
    assert run(command(ZeroDivisionError("secret words")), ["--debug"]) == 3
    assert "Traceback" in capsys.readouterr().err
    switches = Switches()
    switches.debug = True
    assert tell_error(Fault(ValueError("x")), switches) == 3
    assert "ValueError" in capsys.readouterr().err


def test_results_that_nobody_reads(monkeypatch: pytest.MonkeyPatch) -> None:
    refusing = Refusing(BrokenPipeError())
    monkeypatch.setattr(sys, "stdout", refusing)
    result("words")  # the run goes on
    assert refusing.tried > 0


def test_results_that_cannot_be_written(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdout", Refusing(OSError(28, "No space left on device")))
    with pytest.raises(MachineLacks, match="standard output: no space left on device"):
        result("words")
    monkeypatch.setattr(sys, "stdout", Refusing(OSError("odd")))
    with pytest.raises(MachineLacks, match="standard output: failed"):
        result("words")


def test_messages_that_cannot_be_written(monkeypatch: pytest.MonkeyPatch) -> None:
    refusing = Refusing(OSError(28, "No space left on device"))
    monkeypatch.setattr(sys, "stderr", refusing)
    tell("words")  # the run goes on
    assert refusing.tried > 0


def test_no_streams_at_all(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdout", None)
    monkeypatch.setattr(sys, "stderr", None)
    result("words")
    tell("words")
    assert run(command(Unusable("x", "bad")), []) == 2


def test_a_stream_that_breaks_at_the_very_end(monkeypatch: pytest.MonkeyPatch) -> None:
    class Breaking(io.StringIO):
        def flush(self) -> None:
            raise BrokenPipeError

    monkeypatch.setattr(sys, "stdout", Breaking())
    assert run(command(), []) == 0


def test_a_stream_that_is_no_file(monkeypatch: pytest.MonkeyPatch) -> None:
    stream = io.StringIO()
    monkeypatch.setattr(sys, "stdout", stream)
    assert run(command(), []) == 0
    result("words")
    assert stream.getvalue() == "words\n"


def test_a_request_to_end_is_like_ctrl_c(monkeypatch: pytest.MonkeyPatch) -> None:
    run(command(), [])
    with pytest.raises(KeyboardInterrupt):
        signal.raise_signal(signal.SIGTERM)

    def elsewhere(*_: object) -> None:
        raise ValueError("signal only works in main thread")

    with monkeypatch.context() as patch:
        patch.setattr(signal, "signal", elsewhere)
        assert run(command(), []) == 0


def test_the_program_ends_with_its_code(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(sys, "argv", ["accessible-release", "verify", "nix"])
    with pytest.raises(SystemExit) as ended:
        cli.main()
    assert ended.value.code == 2
    assert capsys.readouterr().err.startswith("Error: “nix”: ")


class Terminal(io.StringIO):
    """Standard output that a person looks at."""

    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("o\x1b[31m/t\nnext\tcell", "o\\x1b[31m/t\nnext\tcell\n"),
        ("a\x9bb\x07 \u202e12 \x7f", "a\\x9bb\\x07 \\u202e12 \\x7f\n"),
        ("café می\u200cروم 😀 – £5", "café می\u200cروم 😀 – £5\n"),
    ],
)
def test_a_terminal_obeys_nothing_and_a_program_gets_all(
    text: str, shown: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    result(text)
    assert capsys.readouterr().out == f"{text}\n"
    terminal = Terminal()
    monkeypatch.setattr(sys, "stdout", terminal)
    result(text)
    assert terminal.getvalue() == shown


def test_json_holds_nothing_that_cannot_be_printed() -> None:
    value = {"name": "a\x00\x1b\x7f\x9b\u202e\u2028\U000e0001 \udce9", "other": "café\u00a0£ 😀\n"}
    text = as_json(value)
    assert json.loads(text) == value
    assert text.replace("\u00a0", " ").isprintable()
    assert "café\u00a0£ 😀" in text


def test_help_on_a_full_disk_is_no_fault(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(command(OSError(errno.ENOSPC, "No space left on device")), []) == 3
    assert "cannot be written to standard output: no space left" in capsys.readouterr().err
    assert run(command(OSError(errno.ENOSPC, "No space left on device", "a file")), []) == 3
    assert "should not (OSError)" in capsys.readouterr().err
