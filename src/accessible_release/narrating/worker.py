"""The process that speaks: `python -m accessible_release.narrating.worker`. It ends when its input ends.

Espeak keeps state from one utterance to the next, even when it is initialised anew, so the same
sentence sounds different after another one. Here the engine is loaded once and never speaks itself:
each utterance is spoken by a fork of that fresh state (about 3 ms), so the same utterance is
always the same bytes.

A message either way is a length (4 bytes, big-endian) and so much JSON; a reply that carries sound
has it after the JSON, `bytes` long.
"""

from __future__ import annotations

import json
import os
import signal
import struct
import sys
from collections.abc import Callable, Mapping
from functools import partial
from typing import Any, BinaryIO, Protocol

from accessible_release.errors import MachineLacks
from accessible_release.plugins import Clip

LENGTH = struct.Struct(">I")
LONGEST_UTTERANCE = 120
"""Seconds after which an utterance is given up (it normally takes milliseconds)."""

Message = Mapping[str, Any]


class Engine(Protocol):
    """A loaded speech engine."""

    def facts(self) -> Message:
        """`version`: what a clip depends on; `voices`: a list of `id`, `name`, `languages`."""
        ...

    def speak(self, text: str, rate: int, voice: str) -> Clip:
        """The sound of `text` at `rate` words a minute; raises `MachineLacks`."""
        ...


def send(stream: BinaryIO, message: Message, sound: bytes = b"") -> None:
    """Write one message and its sound, and flush."""
    body = json.dumps({**message, "bytes": len(sound)}).encode()
    stream.write(LENGTH.pack(len(body)) + body + sound)
    stream.flush()


def receive(stream: BinaryIO) -> tuple[dict[str, Any], bytes]:
    """The next message and its sound; raises EOFError when the other side has gone."""
    (length,) = LENGTH.unpack(_exactly(stream, LENGTH.size))
    message: dict[str, Any] = json.loads(_exactly(stream, length))
    return message, _exactly(stream, message["bytes"])


def _exactly(stream: BinaryIO, length: int) -> bytes:
    data = stream.read(length)
    if len(data) != length:
        raise EOFError("the other process has gone")
    return data


def refused(error: MachineLacks) -> Message:
    """An error as a message."""
    return {"error": error.code, "message": error.message, "hint": error.hint}


def serve(
    source: BinaryIO,
    replies: BinaryIO,
    load: Callable[[], Engine],
    forks: bool,
    longest: int = LONGEST_UTTERANCE,
) -> None:
    """Say what was loaded, then speak what is asked for until the source ends; no utterance takes `longest` seconds."""
    try:
        engine = load()
        send(replies, engine.facts())
    except MachineLacks as error:
        send(replies, refused(error))
        return
    answer = partial(_in_a_fork, longest=longest) if forks else _here
    while True:
        try:
            request, _ = receive(source)
        except EOFError:
            return
        send(replies, *answer(engine, request))


def _here(engine: Engine, request: Message) -> tuple[Message, bytes]:
    try:
        clip = engine.speak(request["text"], request["rate"], request["voice"])
    except MachineLacks as error:
        return refused(error), b""
    return {"sample_rate": clip.sample_rate}, clip.pcm


def _in_a_fork(engine: Engine, request: Message, longest: int) -> tuple[Message, bytes]:
    """The answer of a child process that has the engine as it was loaded."""
    reading, writing = os.pipe()
    child = os.fork()
    if not child:  # pragma: no cover: runs in the child, where no coverage is measured
        status = 1
        try:
            signal.alarm(longest)
            os.close(reading)
            with os.fdopen(writing, "wb") as pipe:
                send(pipe, *_here(engine, request))
            status = 0
        finally:
            os._exit(status)
    os.close(writing)
    with os.fdopen(reading, "rb") as pipe:
        try:
            reply = receive(pipe)
        except EOFError:
            reply = None
    _, status = os.waitpid(child, 0)
    if reply is None:
        return refused(MachineLacks("voice-broken", f"the speech engine stopped ({_reason(status)}).")), b""
    return reply


def _reason(status: int) -> str:
    code = os.waitstatus_to_exitcode(status)
    return f"signal {-code}" if code < 0 else f"exit code {code}"


def load_engine() -> Engine:
    """The engine of this platform, behind pyttsx3."""
    if sys.platform in ("win32", "darwin"):
        from accessible_release.narrating.platform_engine import PlatformEngine

        return PlatformEngine()
    from accessible_release.narrating.espeak_engine import EspeakEngine

    return EspeakEngine()


def main(load: Callable[[], Engine] = load_engine, longest: int = LONGEST_UTTERANCE) -> None:
    """Serve on the standard streams. What a library prints goes to stderr, not between the messages."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the parent; we end with our input
    replies = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    forks = hasattr(os, "fork") and sys.platform != "darwin"
    serve(sys.stdin.buffer, replies, load, forks=forks, longest=longest)


if __name__ == "__main__":  # pragma: no cover: the process of its own, where no coverage is measured
    main()
