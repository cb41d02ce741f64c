"""How every command runs: streams in UTF-8, signals, errors as one line of plain English, exit codes."""

from __future__ import annotations

import contextlib
import errno
import io
import os
import re
import signal
import sys
from collections.abc import Sequence
from types import FrameType

import click

from accessible_release.errors import INTERRUPTED, SPACES, Fault, MachineLacks, ReleaseError, printable

STOPPED = "Interrupted. Finished files are kept; run the same command again to go on."

NOT_PLAIN = re.compile(r"[^ -~\n\t]")
"""A character that has to be looked at before it is printed."""
JOINERS = frozenset("\u200c\u200d")
"""Some scripts are written with them, and they move nothing."""
NOT_WRITTEN = frozenset({errno.ENOSPC, errno.EIO, errno.EPIPE, errno.EBADF, getattr(errno, "EDQUOT", errno.ENOSPC)})
"""Why standard output may refuse."""


class Switches:
    """What holds for a whole run of the program. No dataclass: importing that would cost --help 3 % of its time."""

    debug = False
    """A traceback after the one line."""
    stopped = STOPPED
    """What is said when the command is interrupted."""


def run(command: click.Command, arguments: Sequence[str] | None = None) -> int:
    """The exit code after running `command`, by default with the arguments of the program."""
    _speak_utf8()
    _stop_like_ctrl_c()
    switches = Switches()
    try:
        code = command.main(arguments, prog_name="accessible-release", standalone_mode=False, obj=switches)
    except click.ClickException as error:
        return _misused(error)
    except (click.Abort, KeyboardInterrupt):
        tell(switches.stopped)
        return INTERRUPTED
    except ReleaseError as error:
        return tell_error(error, switches)
    except OSError as error:  # help goes to standard output past `result`
        stuck = error.filename is None and error.errno in NOT_WRITTEN
        return tell_error(_unwritable(error) if stuck else Fault(error), switches)
    except Exception as error:  # noqa: BLE001 - staff never see a traceback that they have not asked for
        return tell_error(Fault(error), switches)
    finally:
        _flush()
    return code if isinstance(code, int) else 0


def result(text: object) -> None:
    """Lines on stdout: exact for another program, harmless on a terminal. When nobody reads any more work goes on.

    Raises `MachineLacks` where they cannot be written; what follows goes nowhere, so that the work may go on.
    """
    try:
        click.echo(NOT_PLAIN.sub(_harmless, str(text)) if _is_terminal() else text, color=True)
    except BrokenPipeError:
        _mute()
    except OSError as error:
        _mute()
        raise _unwritable(error) from error


def result_json(value: object, *, indent: int | None = 2) -> None:
    """A value as JSON on stdout; what could move a cursor or turn a line round is escaped, which means the same."""
    result(as_json(value, indent=indent))


def as_json(value: object, *, indent: int | None = None) -> str:
    """A value as JSON in which every character can be printed, whatever reads it."""
    import json

    text = json.dumps(value, ensure_ascii=False, indent=indent)
    return NOT_PLAIN.sub(lambda found: _escaped(found.group()), text)


def _escaped(char: str) -> str:
    """The character as JSON escapes it, unless it is harmless."""
    if char.isprintable() or char in SPACES:
        return char
    units = char.encode("utf-16-be", "surrogatepass")
    return "".join(f"\\u{units[place]:02x}{units[place + 1]:02x}" for place in range(0, len(units), 2))


def _harmless(found: re.Match[str]) -> str:
    return found.group() if found.group() in JOINERS else printable(found.group())


def _is_terminal() -> bool:
    try:
        return sys.stdout is not None and sys.stdout.isatty()
    except ValueError:  # closed
        return False


def _unwritable(error: OSError) -> MachineLacks:
    reason = (error.strerror or "failed").lower()
    return MachineLacks("stdout-unwritable", f"the result cannot be written to standard output: {reason}.")


def tell(text: str) -> None:
    """One line on stderr, in which foreign text can do no harm to a terminal."""
    with contextlib.suppress(OSError):
        click.echo(printable(text.rstrip()), err=True)


def tell_error(error: ReleaseError, switches: Switches) -> int:
    """The error as one line, with --debug its traceback; gives back its exit code."""
    tell(f"Error: {error}")
    if switches.debug:
        import traceback

        traceback.print_exception(error)
    return error.exit_code


def _misused(error: click.ClickException) -> int:
    if isinstance(error, click.exceptions.NoArgsIsHelpError):
        click.echo(error.format_message(), err=True)  # the whole help, as click itself does
        return error.exit_code
    context = getattr(error, "ctx", None)
    command = context.command_path if context else "accessible-release"
    tell(f"Error: {error.format_message()} See: {command} --help")
    return error.exit_code


def _speak_utf8() -> None:
    for stream, errors in ((sys.stdout, "surrogateescape"), (sys.stderr, "backslashreplace")):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors=errors)


def _flush() -> None:
    try:
        if sys.stdout is not None:
            sys.stdout.flush()
    except (OSError, ValueError):
        _mute()


def _mute() -> None:
    """Let what is still to come, and what Python itself writes on its way out, go nowhere."""
    with contextlib.suppress(OSError, ValueError, AttributeError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _stop_like_ctrl_c() -> None:
    """A polite request to end cleans up just as Ctrl-C does."""

    def stop(_number: int, _frame: FrameType | None) -> None:
        raise KeyboardInterrupt

    with contextlib.suppress(ValueError, AttributeError):  # not the main thread; a system without SIGTERM
        signal.signal(signal.SIGTERM, stop)
