"""How every command runs: streams in UTF-8, signals, errors as one line of plain English, exit codes."""

from __future__ import annotations

import contextlib
import io
import os
import signal
import sys
from types import FrameType

import click

from accessible_release.errors import INTERRUPTED, ReleaseError

DEBUG = "ACCESSIBLE_RELEASE_DEBUG"
"""Set by --debug: a traceback instead of one line."""


def run(command: click.Command) -> int:
    """The exit code after running `command` with the arguments of the program."""
    _speak_utf8()
    _stop_like_ctrl_c()
    try:
        code = command.main(standalone_mode=False)
        sys.stdout.flush()
        return code if isinstance(code, int) else 0
    except click.exceptions.Exit as done:
        return done.exit_code
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except ReleaseError as error:
        return _told(error)
    except (click.Abort, KeyboardInterrupt):
        click.echo("Interrupted. Finished files are kept; run the same command again to go on.", err=True)
        return INTERRUPTED
    except BrokenPipeError:
        # Whoever read our output has stopped reading; nothing more can or need be said.
        with contextlib.suppress(OSError):
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0


def _told(error: ReleaseError) -> int:
    if os.environ.get(DEBUG):
        raise error
    click.echo(f"Error: {error}", err=True)
    return error.exit_code


def _speak_utf8() -> None:
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="replace")


def _stop_like_ctrl_c() -> None:
    """A polite request to end cleans up just as Ctrl-C does."""

    def stop(number: int, frame: FrameType | None) -> None:
        raise KeyboardInterrupt

    with contextlib.suppress(ValueError, AttributeError):  # not the main thread; a system without SIGTERM
        signal.signal(signal.SIGTERM, stop)
