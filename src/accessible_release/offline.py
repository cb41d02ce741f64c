"""Libraries that would look at the network when they are imported are kept from it."""

from __future__ import annotations

import socket
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def no_network_probe() -> Iterator[None]:
    """With no IPv6, as far as urllib3 can see: spaCy and Argos import it, and it would open a socket to try."""
    known = socket.has_ipv6
    socket.has_ipv6 = False
    try:
        yield
    finally:
        socket.has_ipv6 = known
