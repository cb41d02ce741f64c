"""How many processes this computer has room for: the cores that it really gives us, and its memory."""

from __future__ import annotations

import os
from pathlib import Path

MEMORY_OF_ONE = 1_000_000_000
"""Bytes that a process may need, with long recordings."""
QUOTA = Path("/sys/fs/cgroup/cpu.max")
OLD_QUOTA = Path("/sys/fs/cgroup/cpu/cpu.cfs_quota_us"), Path("/sys/fs/cgroup/cpu/cpu.cfs_period_us")


def workers_for(inputs: int, wanted: int) -> int:
    """How many processes to make so many inputs with; 0 where this process makes them itself."""
    return min(wanted, inputs) if inputs > 1 else 0


def room() -> int:
    """How many processes this computer has cores and memory for; whatever else it does is not asked."""
    return min(cores(), _by_memory())


def cores() -> int:
    """The cores that this process may use: fewer than there are where a container or an administrator says so."""
    try:
        allowed = len(os.sched_getaffinity(0))
    except AttributeError:  # macOS, Windows
        allowed = os.cpu_count() or 1
    quota = _quota()
    return max(1, min(allowed, round(quota)) if quota else allowed)


def _quota() -> float | None:
    """The cores that a container may use in the mean; None where there is no such limit."""
    try:
        limit, period = QUOTA.read_text().split()
    except (OSError, ValueError):
        try:
            limit, period = (place.read_text().strip() for place in OLD_QUOTA)
        except OSError:
            return None
    try:
        share = int(limit) / int(period)
    except (ValueError, ZeroDivisionError):  # "max"
        return None
    return share if share > 0 else None


def _by_memory() -> int:
    try:
        return max(1, os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") // MEMORY_OF_ONE)
    except (AttributeError, ValueError, OSError):
        return os.cpu_count() or 1
