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
    known.found += draft.found
    known.scopes += draft.scopes


def _same_name(drafts: list[Draft]) -> list[Draft]:
    """Details of one role under one name are one contact; two numbers are not, because one may be misprinted."""
    kept: list[Draft] = []
    by_name: dict[tuple[Role, str], Draft] = {}
    for draft in drafts:
        name = folded(draft.naming.name)
        known = by_name.setdefault((draft.role, name), draft) if name else draft
        if known is draft or (known.phone_keys and draft.phone_keys):
            kept.append(draft)
        else:
            _merge(known, draft)
    return kept


def _same_domain(drafts: list[Draft]) -> list[Draft]:
    """A nameless e-mail or web address goes to the contact whose name its domain bears."""
    owners = [
        (folded(each.naming.name), each)
        for each in drafts
        if each.naming.quality == BESIDE and each.role in {"helpline", "report"}
    ]
    owners = [(name, each) for name, each in owners if len(name) >= SHORTEST_OWNER]
    kept: list[Draft] = []
    for draft in drafts:
        hosts = [_host(each) for each in draft.found if each.kind in {"email", "url"}]
        unsure = draft.role in {"other", "helpline", "report"} or draft.certainty < SURE
        if draft.naming.quality >= DESCRIBED or not unsure:
            hosts = []
        owner = next(
            (each for name, each in owners if _fits(each, draft) and any(name in host for host in hosts)), None
        )
        if owner is None:
            kept.append(draft)
        else:
            owner.found += draft.found
            owner.scopes += draft.scopes
    return kept


def _fits(owner: Draft, draft: Draft) -> bool:
    return owner is not draft and (draft.certainty < SURE or owner.role == draft.role)


def _host(found: Occurrence) -> str:
    return re.sub(r"[^a-z0-9]", "", host_of(found.printed).lower())
