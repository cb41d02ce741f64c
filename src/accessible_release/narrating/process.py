"""The other end of `worker`: the process that speaks, as its parent sees it."""

from __future__ import annotations

import contextlib
import subprocess
import tempfile
import weakref
from collections.abc import Iterator, Sequence
from typing import IO, Any, cast

from accessible_release.errors import MachineLacks
from accessible_release.narrating.worker import Message, receive, send

SECONDS_TO_END = 5
COMPLAINT_CHARACTERS = 300


class SpeechProcess:
    """The other process: asked one thing at a time, ended with its input, never left behind."""

    def __init__(self, command: Sequence[str]) -> None:
        # A file and not a pipe, so that a chatty library cannot fill it up and stop the process.
        self._complaints = cast(IO[bytes], tempfile.TemporaryFile())  # noqa: SIM115 (lives as long as the process)
        try:
            self._process = subprocess.Popen(  # noqa: S603 (our own module)
                command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=self._complaints
            )
        except OSError as error:
            self._complaints.close()
            raise MachineLacks("voice-broken", f"the speech process cannot start: {error.strerror}.") from error
        self.close = weakref.finalize(self, _end, self._process, self._complaints)

    def ask(self, question: Message) -> tuple[dict[str, Any], bytes]:
        """The answer to one question; raises `MachineLacks`."""
        if not self.close.alive:
            raise MachineLacks("voice-broken", "the speech engine has already stopped.")
        with self._whole(), contextlib.suppress(BrokenPipeError):  # the missing answer says why
            send(cast(Any, self._process.stdin), question)
        return self.answer()

    def answer(self) -> tuple[dict[str, Any], bytes]:
        """The next message of the process; raises `MachineLacks` for an error or a process that has ended."""
        try:
            with self._whole():
                reply, sound = receive(cast(Any, self._process.stdout))
        except EOFError as error:
            raise MachineLacks("voice-broken", f"the speech engine stopped: {self._last_complaint()}") from error
        if "error" in reply:
            raise MachineLacks(reply["error"], reply["message"], hint=reply["hint"])
        return reply, sound

    @contextlib.contextmanager
    def _whole(self) -> Iterator[None]:
        """Interrupted in the middle of a message, the process is ended: what follows could not be understood."""
        try:
            yield
        except (EOFError, OSError):
            raise
        except BaseException:
            self.close()
            raise

    def _last_complaint(self) -> str:
        with contextlib.suppress(subprocess.TimeoutExpired):
            self._process.wait(SECONDS_TO_END)
        self._complaints.seek(0)
        said = self._complaints.read().decode("utf-8", "replace").strip()
        self.close()
        return said.splitlines()[-1][-COMPLAINT_CHARACTERS:] if said else f"exit code {self._process.returncode}."


def _end(process: subprocess.Popen[bytes], complaints: IO[bytes]) -> None:
    with contextlib.suppress(OSError):  # unsent words, when the process has gone
        cast(Any, process.stdin).close()
    try:
        process.wait(SECONDS_TO_END)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
    cast(Any, process.stdout).close()
    complaints.close()
