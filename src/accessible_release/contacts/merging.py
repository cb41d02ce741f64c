"""Drafts of one contact that stand apart in the release: the same number, the same name, a telling domain."""

from __future__ import annotations

import re

from accessible_release.contacts.addresses import host_of
from accessible_release.contacts.drafts import Draft, folded
from accessible_release.contacts.naming import BESIDE, DESCRIBED
from accessible_release.contacts.occurrences import Occurrence
from accessible_release.contacts.roles import CERTAIN, SURE
from accessible_release.model import Role

SHORTEST_OWNER = 4
"""Letters of a name that can be recognised in a domain."""
OWNERS = frozenset({"helpline", "report"})


def merged(drafts: list[Draft]) -> list[Draft]:
    """The drafts in order, each contact once."""
    return _same_domain(_same_name(_same_number(drafts)))


def _same_number(drafts: list[Draft]) -> list[Draft]:
    """A number printed twice is one contact, with the role that is surest and the best name."""
    kept: list[Draft] = []
    by_key: dict[str, Draft] = {}
    for draft in drafts:
        keys = [_key(each) for each in draft.found if each.kind != "url" or not each.linked]
        known = next((by_key[key] for key in keys if key in by_key), None)
        if known and not (known.role != draft.role and min(known.certainty, draft.certainty) >= CERTAIN):
            _merge(known, draft)
            by_key.update(dict.fromkeys(keys, known))
        else:
            kept.append(draft)
            by_key.update(dict.fromkeys(keys, draft))
    return kept


def _key(found: Occurrence) -> str:
    """Identity; a number is the same one through a relay service."""
    return f"{'number' if found.kind in {'phone', 'relay'} else found.kind}:{found.key}"


def _merge(known: Draft, draft: Draft) -> None:
    if draft.certainty > known.certainty:
        known.role, known.certainty = draft.role, draft.certainty
    if draft.naming.quality > known.naming.quality:
        known.naming = draft.naming
    known.take(draft)


def _same_name(drafts: list[Draft]) -> list[Draft]:
    """Details of one role under one name are one contact; two numbers are not, because one may be misprinted."""
    kept: list[Draft] = []
    by_name: dict[tuple[Role, str], Draft] = {}
    for draft in drafts:
        name = folded(draft.naming.name)
        known = by_name.setdefault((draft.role, name), draft) if name else draft
        if known is draft or (known.has_number and draft.has_number):
            kept.append(draft)
        else:
            _merge(known, draft)
    return kept


def _same_domain(drafts: list[Draft]) -> list[Draft]:
    """A nameless e-mail or web address goes to the contact whose name its domain bears."""
    owners = _Owners(drafts)
    kept: list[Draft] = []
    for draft in drafts:
        hosts = [_host(each) for each in draft.found if each.kind in {"email", "url"}]
        unsure = draft.role in {"other", "helpline", "report"} or draft.certainty < SURE
        if draft.naming.quality >= DESCRIBED or not unsure:
            hosts = []
        owner = owners.of(hosts, draft)
        if owner is None:
            kept.append(draft)
        else:
            owner.take(draft)
    return kept


class _Owners:
    """The named lines whose details a domain can bear, by their names."""

    def __init__(self, drafts: list[Draft]) -> None:
        self._by_name: dict[str, dict[Role, tuple[int, Draft]]] = {}
        for place, draft in enumerate(drafts):
            name = folded(draft.naming.name)
            if draft.naming.quality == BESIDE and draft.role in OWNERS and len(name) >= SHORTEST_OWNER:
                self._by_name.setdefault(name, {}).setdefault(draft.role, (place, draft))
        self._lengths = {len(name) for name in self._by_name}

    def of(self, hosts: list[str], draft: Draft) -> Draft | None:
        """The first line whose name one of the hosts bears, and to which the draft can belong."""
        parts = {
            host[at : at + length] for host in hosts for length in self._lengths for at in range(len(host) - length + 1)
        }
        fitting = (
            line
            for name in parts & self._by_name.keys()
            for role, line in self._by_name[name].items()
            if draft.certainty < SURE or role == draft.role
        )
        return min(fitting, key=lambda line: line[0], default=(0, None))[1]


def _host(found: Occurrence) -> str:
    return re.sub(r"[^a-z0-9]", "", host_of(found.printed).lower())
