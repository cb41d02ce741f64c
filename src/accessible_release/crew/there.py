"""What a worker of a cluster does: says what it is made of, and makes a release out of a parcel.

One release at a time in each process, whatever number of threads the worker has; what is loaded stays for the next.
"""

from __future__ import annotations

import platform
import re
import tempfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from threading import Lock

from accessible_release import cache
from accessible_release.analysis.corpus import forget
from accessible_release.crew.making import compose
from accessible_release.crew.parcels import Kit, Parcel, as_called_here, unpack, unpack_kit
from accessible_release.files import scratch_folder
from accessible_release.fingerprints import Fingerprints, Given
from accessible_release.forms import wanted_languages
from accessible_release.outcome import Outcome
from accessible_release.parts import own_code, tools
from accessible_release.pipeline import Finished, Press
from accessible_release.processors import rounding
from accessible_release.progressing import Silence
from accessible_release.settings import Settings

CODE = re.compile(r"[0-9a-f]{16}")
Parts = Mapping[str, str]
"""What one is made of, with versions or codes."""


@dataclass(frozen=True, slots=True)
class Back:
    """What comes back of a parcel."""

    outcome: Outcome
    made: Finished | None
    """With the contents of its files."""
    trace: str


@dataclass(frozen=True, slots=True)
class Differs:
    """What comes back from a worker that may not make it."""

    worker: str
    """Its address."""
    parts: tuple[str, ...]


@dataclass(slots=True)
class _Set:
    """A kit that is unpacked, and what is loaded for it."""

    code: str
    folder: tempfile.TemporaryDirectory[str]
    press: Press
    parts: Parts


_one_at_a_time = Lock()
_last: list[_Set] = []
"""At most one."""
_loaded = own_code()
"""The code of the program when this process began to use it."""


def parts_of(settings: Settings) -> Parts:
    """All that must be the same on two computers for them to make the same files under these settings."""
    return {
        "the program": _program(),
        "python": ".".join(platform.python_version_tuple()[:2]),
        "the rounding of the processor": rounding(),
        **tools(),
        **dict(_engines(settings)),
    }


def _program() -> str:
    """Its code; where that has changed since it was loaded, nobody knows what is running, and it is like no other."""
    return own_code() if own_code() == _loaded else f"{_loaded} {own_code()}"


def _engines(settings: Settings) -> Iterator[tuple[str, str]]:
    """Voices, plug-ins and programs beside Python's packages, as far as the settings use them."""
    found, own = Fingerprints(settings), settings.language
    for language in (own, *wanted_languages(settings)):
        for edition in settings.editions:
            yield f"what makes {edition} ({language})", found.shape(edition, language)
        yield f"what makes the text ({language})", found.text(Given(""), own, "standard", language)


def parts_there(kit: Kit) -> Parts:
    """The same, of the computer that is asked."""
    with _one_at_a_time:
        return _unpacked(kit).parts


def differing(ours: Parts, theirs: Parts) -> tuple[str, ...]:
    """What is not the same, in words."""
    names = [name for name in (*ours, *(set(theirs) - set(ours))) if ours.get(name) != theirs.get(name)]
    return tuple(f"{name}{_versions(ours.get(name), theirs.get(name))}" for name in names)


def _versions(ours: str | None, theirs: str | None) -> str:
    """Both versions, where people can read them."""
    if any(each and CODE.match(each) for each in (ours, theirs)):
        return ""
    return f" ({theirs or 'missing'} there, {ours or 'missing'} here)"


def make(kit: Kit, parcel: Parcel, wanted: Parts) -> Back | Differs:
    """Make a release, unless something here is not as it is where the run was begun."""
    with _one_at_a_time:
        ours = _unpacked(kit)
        if differences := differing(wanted, ours.parts):
            return Differs(_address(), differences)
        with scratch_folder() as folder:
            done, made = compose(ours.press, unpack(parcel, folder), Silence())
            outcome = done.outcome
            outcome.source = parcel.path
            if outcome.error:
                outcome.error = as_called_here(outcome.error, parcel, folder, kit, Path(ours.folder.name))
            forget()
            return Back(outcome, made, done.trace)


def _unpacked(kit: Kit) -> _Set:
    """The kit, unpacked and loaded once. Raises what stops a whole run."""
    code = kit.code
    if not _last or _last[0].code != code:
        _last.clear()
        folder = tempfile.TemporaryDirectory(prefix="accessible-release-kit-", ignore_cleanup_errors=True)
        order = unpack_kit(kit, Path(folder.name))
        settings = order.settings
        cache.remove(settings, unused_days=settings.cache_days)
        press = Press(settings, Fingerprints(settings), order.moment, again=order.again)
        _last.append(_Set(code, folder, press, parts_of(settings)))
    return _last[0]


def _address() -> str:
    from distributed import get_worker

    return str(get_worker().address)
