"""Makes every attempt to use the network an error, in the process that imports it.

`conftest.py` loads it for the tests themselves and puts its folder on the path of every process
that they start. Sockets between processes of one computer (AF_UNIX) are no network. A test that has a server of its
own on this computer puts its port into OPEN_PORTS for as long as it runs; to a process that it starts it names it in
AR_OPEN_PORTS.
"""

from __future__ import annotations

import os
import sys
from typing import Any

ADDRESSED = frozenset({"socket.connect", "socket.bind", "socket.sendto", "socket.sendmsg"})
NAMED = frozenset({"socket.getaddrinfo", "socket.gethostbyname", "socket.gethostbyaddr", "socket.getnameinfo"})
LOOPBACK = "127.0.0.1"
OPEN_PORTS: set[int] = {int(each) for each in os.environ.get("AR_OPEN_PORTS", "").split()}


class NetworkUsedError(BaseException):
    """Not an `Exception`, so that nobody swallows it."""


def refuse(event: str, args: tuple[Any, ...]) -> None:
    """An audit hook: Python tells it of each use of a socket before it happens."""
    if (event in NAMED or (event in ADDRESSED and isinstance(args[1], tuple))) and not is_open(event, args):
        raise NetworkUsedError(f"{event}{args[1:]!r}")


def is_open(event: str, args: tuple[Any, ...]) -> bool:
    """Whether it is for a server of the tests: this computer, by its number (nobody is asked), and an open port."""
    if event == "socket.getaddrinfo":
        return bool(args[0] == LOOPBACK)
    address: tuple[Any, ...] = args[1] if event in ADDRESSED else ()
    return len(address) == 2 and address[0] == LOOPBACK and address[1] in OPEN_PORTS


sys.addaudithook(refuse)
