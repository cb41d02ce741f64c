"""Makes every attempt to use the network an error, in the process that imports it.

`conftest.py` loads it for the tests themselves and puts its folder on the path of every process
that they start. Sockets between processes of one computer (AF_UNIX) are no network.
"""

from __future__ import annotations

import sys
from typing import Any

ADDRESSED = frozenset({"socket.connect", "socket.bind", "socket.sendto", "socket.sendmsg"})
NAMED = frozenset({"socket.getaddrinfo", "socket.gethostbyname", "socket.gethostbyaddr", "socket.getnameinfo"})


class NetworkUsedError(BaseException):
    """Not an `Exception`, so that nobody swallows it."""


def refuse(event: str, args: tuple[Any, ...]) -> None:
    """An audit hook: Python tells it of each use of a socket before it happens."""
    if event in NAMED or (event in ADDRESSED and isinstance(args[1], tuple)):
        raise NetworkUsedError(f"{event}{args[1:]!r}")


sys.addaudithook(refuse)
