"""Addresses as Word can keep them: it calls a file damaged in which one link is malformed."""

from __future__ import annotations

import re
from urllib.parse import quote, urlsplit

KEPT = "!$&'()*+,;=:@/?#%~"
"""Signs that may stand anywhere in an address (RFC 3986)."""
LONE_PERCENT = re.compile(r"%(?![0-9A-Fa-f]{2})")
NOT_ASCII = re.compile(r"[^\x00-\x7f]+")


def kept_address(target: str) -> str:
    """The address with what may not stand in one escaped; empty for one that leads nowhere."""
    if target.startswith("#"):
        return target
    parts = re.split(r"([^\x00-\x7f]+)", LONE_PERCENT.sub("%25", target.strip()))
    escaped = "".join(part if NOT_ASCII.fullmatch(part) else quote(part, safe=KEPT) for part in parts)
    return escaped if _leads_somewhere(escaped) else ""


def _leads_somewhere(address: str) -> bool:
    try:
        split = urlsplit(address)
        host, _ = split.hostname, split.port
    except ValueError:  # a port that is no number, or too large
        return False
    return bool(host) or not split.scheme.startswith("http")
