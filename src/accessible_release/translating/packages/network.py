"""The one door to the network: nothing else in this program goes out, and this only for `languages install`.

Addresses are `https`, and so is what they lead on to; a server on this computer itself may do without.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from http.client import HTTPException, HTTPResponse
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
LOOPBACK = frozenset({"localhost", "127.0.0.1", "::1"})
PIECE = 1 << 16
Progress = Callable[[int, int], None]
"""Told the bytes that are there, and the bytes in all (0 where the server does not say); first with 0 bytes."""


class NotFetched(Exception):  # noqa: N818 - says what became of it
    """The reason in plain words, for whoever knows what was wanted."""


def pieces(url: str, largest: int, timeout: float, progress: Progress = lambda _done, _total: None) -> Iterator[bytes]:
    """What lies at an address, piece by piece, whole: raises `NotFetched` if not, or if it has more bytes."""
    try:
        with _answer(url, timeout) as answer:
            promised = answer.headers.get("Content-Length")
            total, done = int(promised or 0), 0
            progress(0, total)
            while piece := answer.read1(PIECE):
                done += len(piece)
                if max(total, done) > largest:
                    raise NotFetched(f"it is larger than {largest // 1_000_000:,} MB")
                yield piece
                progress(done, total)
            if promised is not None and done != total:
                raise NotFetched(f"it was cut off after {done:,} of {total:,} bytes")
    except (OSError, HTTPException, ValueError) as error:
        raise NotFetched(_reason(error)) from error


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
