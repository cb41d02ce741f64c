"""The one door to the network: nothing else in this program goes out, and this only for `languages install`.

Addresses are `https`, and so is what they lead on to; a server on this computer itself may do without.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import suppress
from http.client import HTTPException, HTTPResponse
from queue import Empty, Full, Queue
from threading import Event, Thread
from time import monotonic
from typing import Any
from urllib.error import HTTPError, URLError
from urllib.parse import urlsplit
from urllib.request import (
    HTTPDefaultErrorHandler,
    HTTPErrorProcessor,
    HTTPHandler,
    HTTPRedirectHandler,
    HTTPSHandler,
    OpenerDirector,
    ProxyHandler,
    Request,
)

from accessible_release.errors import printable

TIMEOUT_SECONDS = 30.0
"""How long a server may be silent."""
LONGEST_SECONDS = 3600.0
"""How long all of a download may take."""
PIECES_AHEAD = 4
LOOPBACK = frozenset({"localhost", "127.0.0.1", "::1"})
PIECE = 1 << 16
Progress = Callable[[int, int], None]
"""Told the bytes that are there, and the bytes in all (0 where the server does not say); first with 0 bytes."""


class NotFetched(Exception):  # noqa: N818 - says what became of it
    """The reason in plain words, for whoever knows what was wanted."""


def pieces(
    url: str,
    largest: int,
    timeout: float,
    progress: Progress = lambda _done, _total: None,
    longest: float = LONGEST_SECONDS,
) -> Iterator[bytes]:
    """What lies at an address, piece by piece, whole.

    Raises `NotFetched` if not, if it has more bytes, if the server is silent for `timeout` seconds, or if all of it
    takes longer than `longest` seconds, however busily the server drips.
    """
    ready: Queue[_Got] = Queue(maxsize=PIECES_AHEAD)
    over = Event()
    Thread(target=_fetch, args=(url, largest, timeout, ready, over), daemon=True).start()
    deadline = monotonic() + longest
    try:
        while isinstance(got := _next(ready, deadline, longest), tuple):
            piece, done, total = got
            if piece:
                yield piece
            progress(done, total)
        if got:
            raise got
    finally:
        over.set()


_Got = tuple[bytes, int, int] | BaseException | None
"""A piece with the bytes that are there and that there will be; why there are no more; or that all are there."""


def _next(ready: Queue[_Got], deadline: float, longest: float) -> _Got:
    try:
        return ready.get(timeout=max(0.0, deadline - monotonic()))
    except Empty:
        return NotFetched(f"it takes longer than {longest / 60:,.0f} minutes")


def _fetch(url: str, largest: int, timeout: float, ready: Queue[_Got], over: Event) -> None:
    """Put all that comes into the queue, and at the end why it ended; stops when nobody waits any more."""

    def put(got: _Got) -> None:
        while not over.is_set():
            try:
                return ready.put(got, timeout=1)
            except Full:
                continue
        raise _Over

    end: _Got = None
    try:
        for got in _answered(url, largest, timeout):
            put(got)
    except (OSError, HTTPException, ValueError) as error:
        end = NotFetched(_reason(error))
    except BaseException as error:  # noqa: BLE001 - raised again by the one who waits
        end = error
    with suppress(_Over):
        put(end)


class _Over(Exception):  # noqa: N818 - no error
    """Nobody waits any more."""


def _answered(url: str, largest: int, timeout: float) -> Iterator[tuple[bytes, int, int]]:
    with _answer(url, timeout) as answer:
        promised = answer.headers.get("Content-Length")
        total, done = int(promised or 0), 0
        yield b"", 0, total
        while piece := answer.read1(PIECE):
            done += len(piece)
            if max(total, done) > largest:
                raise NotFetched(f"it is larger than {largest // 1_000_000:,} MB")
            yield piece, done, total
        if promised is not None and done != total:
            raise NotFetched(f"it was cut off after {done:,} of {total:,} bytes")


def host(url: str) -> str:
    """The computer of an address."""
    return urlsplit(url).hostname or ""


def is_safe(url: str) -> bool:
    """Whether nobody on the way can read or change what comes from there."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return False
    return bool(parts.hostname) and (parts.scheme == "https" or (parts.scheme == "http" and parts.hostname in LOOPBACK))


class _Redirects(HTTPRedirectHandler):
    """Follows to safe addresses only, and from the network never back to this computer."""

    def redirect_request(self, req: Request, fp: Any, code: int, msg: str, headers: Any, newurl: str) -> Request | None:
        """The next request; `NotFetched` for an address that is not safe."""
        if not is_safe(newurl) or (host(newurl) in LOOPBACK and host(req.full_url) not in LOOPBACK):
            raise NotFetched(f"it leads to an address that is not safe ({printable(newurl)})")
        return super().redirect_request(req, fp, code, msg, headers, newurl)


def _answer(url: str, timeout: float) -> HTTPResponse:
    if not is_safe(url):
        raise NotFetched("the address does not begin with https://")
    opener = OpenerDirector()
    proxies = ProxyHandler({} if host(url) in LOOPBACK else None)
    reading = (HTTPHandler(), HTTPSHandler(), HTTPDefaultErrorHandler(), HTTPErrorProcessor(), _Redirects())
    for handler in (proxies, *reading):
        opener.add_handler(handler)
    request = Request(url, headers={"User-Agent": "accessible-release"})  # noqa: S310 - https, as checked above
    answer: HTTPResponse = opener.open(request, timeout=timeout)
    return answer


def _reason(error: Exception) -> str:
    """In plain words, on one line, without a full stop."""
    if isinstance(error, HTTPError):
        return f"the server answers {error.code}"
    inner = error.reason if isinstance(error, URLError) else error
    if isinstance(inner, TimeoutError):
        return "the server is silent"
    return printable(str(getattr(inner, "strerror", None) or inner or type(inner).__name__)).rstrip(".")
