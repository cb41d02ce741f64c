"""From occurrences to contacts: details that stand together and mean the same line become one `Contact`."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from accessible_release.contacts.addresses import address_key
from accessible_release.contacts.details import audience_in, cost_in, hours_in
from accessible_release.contacts.finding import Occurrence
from accessible_release.contacts.naming import AUDIENCE_COLUMN, Naming, name_of, row_of
from accessible_release.contacts.roles import RoleReader, sentence_around
from accessible_release.model import Block, Contact, Release, Role

FALLBACK: dict[Role, str] = {
    "helpline": "Helpline",
    "report": "To report or give information",
    "emergency": "Emergency services",
    "enquiries": "Enquiries",
    "media": "Press office",
    "fundraising": "Donations",
    "other": "Contact",
}
APART = re.compile(r";.*\b(?:call|ring|dial|phone)\b", re.IGNORECASE)
"""A new instruction to call behind a semicolon is about another line."""
GOES_ON = re.compile(r"^(?:\W*(?:you |they |adults |people |callers |it )?(?:can |could |may )?(?:also|alternatively|or)\b|.*\balso\b)", re.IGNORECASE)


@dataclass(slots=True)
class _Draft:
    """A contact that is being put together."""

    role: Role
    certainty: float
    naming: Naming
    found: list[Occurrence] = field(default_factory=list)
    scopes: list[str] = field(default_factory=list)
    """The texts from which its hours, cost and audience may be taken."""


def group(found: list[Occurrence], reader: RoleReader) -> tuple[Contact, ...]:
    """The contacts behind `found`, in reading order; every number and address in exactly one of them."""
    drafts = _together(found, reader)
    drafts = _same_number(drafts)
    drafts = _same_name(drafts)
    drafts = _same_domain(drafts)
    return tuple(_contact(draft, reader.release, _alone(draft, drafts, reader.release)) for draft in drafts)


def _together(found: list[Occurrence], reader: RoleReader) -> list[_Draft]:
    """Neighbours in one sentence or row with one role and no name of their own belong together."""
    drafts: list[_Draft] = []
    unit, block_id, floor = None, "", 0
    for each in found:
        block = reader.release.by_id[each.block]
        floor = floor if each.block == block_id else 0
        here = _unit(block, each)
        role, certainty = reader.role(each)
        naming = name_of(each, reader, role, floor)
        near = bool(drafts) and (here == unit or _carries_on(drafts[-1], block, block_id, each) or (certainty == 0 and each.block == block_id))
        current = drafts[-1] if near else None
        apart = here == unit and APART.search(block.text[floor : each.start]) is not None
        own_name = apart or naming.quality >= 2 and not (current and _alike(naming.name, current.naming.name))
        # An unsure detail beside a sure one is part of it: "call 0800 … or go to tips.example".
        joins = current is not None and not own_name and (role == current.role or (certainty < 1.0 and (here == unit or certainty == 0)))
        if joins and current is not None and current.role != "other":
            current.found.append(each)
            current.certainty = max(current.certainty, certainty)
        else:
            drafts.append(_Draft(role, certainty, naming, [each]))
        drafts[-1].scopes.append(_scope(block, each, reader.release))
        unit, block_id, floor = here, each.block, each.end
    return drafts


def _unit(block: Block, found: Occurrence) -> tuple[object, ...]:
    if block.kind == "cell":
        return (block.within, block.row)
    return (block.id, *((0,) if block.inside("item") else sentence_around(block, found.start)))


def _carries_on(draft: _Draft, block: Block, block_id: str, found: Occurrence) -> bool:
    begin, _ = sentence_around(block, found.start)
    return found.block == block_id and GOES_ON.match(block.text[begin : found.start]) is not None


def _alike(one: str, other: str) -> bool:
    a, b = _folded(one), _folded(other)
    return bool(a and b) and (a in b or b in a)


def _folded(name: str) -> str:
    bare = re.sub(r"\b(?:the|helpline|line|website|site|service|on)\b", " ", name.lower())
    return re.sub(r"[^\w]+", "", bare)


def _scope(block: Block, found: Occurrence, release: Release) -> str:
    if block.kind == "cell":
        return "; ".join(cell.text for cell in row_of(block, release))
    begin, end = sentence_around(block, found.start)
    return block.text[begin:end]


def _same_number(drafts: list[_Draft]) -> list[_Draft]:
    """A number printed twice is one contact, with the role that is surest and the best name."""
    kept: list[_Draft] = []
    by_key: dict[str, _Draft] = {}
    for draft in drafts:
        keys = [_key(each) for each in draft.found if each.kind != "url"]
        known = next((by_key[key] for key in keys if key in by_key), None)
        if known is None or (known.role != draft.role and min(known.certainty, draft.certainty) >= 5.0):
            kept.append(draft)
            by_key.update(dict.fromkeys(keys, draft))
            continue
        _merge(known, draft)
        by_key.update(dict.fromkeys(keys, known))
    return kept


def _key(found: Occurrence) -> str:
    return f"{'number' if found.kind in {'phone', 'relay'} else found.kind}:{found.key}"


def _merge(known: _Draft, draft: _Draft) -> None:
    if draft.certainty > known.certainty:
        known.role, known.certainty = draft.role, draft.certainty
    if draft.naming.quality > known.naming.quality:
        known.naming = draft.naming
    known.found += draft.found
    known.scopes += draft.scopes


def _same_name(drafts: list[_Draft]) -> list[_Draft]:
    kept: list[_Draft] = []
    for draft in drafts:
        known = next(
            (
                each
                for each in kept
                if each.role == draft.role and draft.naming.name and _folded(each.naming.name) == _folded(draft.naming.name)
            ),
            None,
        )
        if known and draft.naming.quality > 0:
            _merge(known, draft)
        else:
            kept.append(draft)
    return kept


def _same_domain(drafts: list[_Draft]) -> list[_Draft]:
    """A nameless e-mail or web address goes to the contact whose name its domain bears."""
    kept: list[_Draft] = []
    for draft in drafts:
        hosts = [_host(each) for each in draft.found if each.kind in {"email", "url"}]
        owner = next(
            (each for each in drafts if each is not draft and _owns(each, hosts) and each.naming.quality == 3 and each.role != "media"), None
        )
        unsure = draft.role in {"other", "helpline", "report"} or draft.certainty < 1.0
        if draft.naming.quality < 2 and unsure and owner and owner in kept:
            owner.found += draft.found
            owner.scopes += draft.scopes
        else:
            kept.append(draft)
    return kept


def _host(found: Occurrence) -> str:
    host = found.printed.rpartition("@")[2] if found.kind == "email" else address_key(found.printed).partition("/")[0]
    return re.sub(r"[^a-z0-9]", "", host.lower())


def _owns(draft: _Draft, hosts: Iterable[str]) -> bool:
    name = _folded(draft.naming.name)
    return len(name) > 3 and draft.role in {"helpline", "report"} and any(name in host for host in hosts)


def _contact(draft: _Draft, release: Release, alone: str) -> Contact:
    first = min(draft.found, key=lambda each: (release.by_id[each.block].line, each.start))
    text = " ".join(dict.fromkeys(draft.scopes))
    phones = {(each.phone.identity, each.phone.printed): each.phone for each in draft.found if each.phone}
    texts = {each.printed: each.word for each in draft.found if each.kind == "text"}
    contact = Contact(
        role=draft.role,
        name=draft.naming.name or _fallback(draft),
        phones=tuple(phones.values()),
        text_numbers=tuple(texts),
        text_words=tuple(texts.values()),
        relays=_printed(draft, "relay"),
        urls=_printed(draft, "url"),
        emails=_printed(draft, "email"),
        line=_line(first, release),
    )
    return replace(
        contact,
        hours=hours_in(text) or hours_in(alone),
        cost=cost_in(text) or cost_in(alone),
        audience=_audience_cell(draft, release) or audience_in(draft.scopes[0]),
    )


def _fallback(draft: _Draft) -> str:
    """The host of an address stands for a name that is nowhere given; nobody is credited with another's line."""
    printed = next((each.printed for each in draft.found if each.kind == "url" and not each.linked), None)
    return address_key(printed).partition("/")[0] if printed and draft.role != "media" else FALLBACK[draft.role]


def _printed(draft: _Draft, kind: str) -> tuple[str, ...]:
    keys = {each.key: each.printed for each in reversed(draft.found) if each.kind == kind}
    return tuple(dict.fromkeys(keys[each.key] for each in draft.found if each.kind == kind))


def _alone(draft: _Draft, drafts: list[_Draft], release: Release) -> str:
    """The paragraphs in which the contact is the only one: all of their words may be about it."""
    shared = {each.block for other in drafts if other is not draft for each in other.found}
    own = dict.fromkeys(each.block for each in draft.found if each.block not in shared)
    return " ".join(release.by_id[block].text for block in own if release.by_id[block].kind != "cell")


def _audience_cell(draft: _Draft, release: Release) -> str | None:
    for each in draft.found:
        block = release.by_id[each.block]
        if block.kind == "cell":
            cells = [cell for cell in row_of(block, release) if AUDIENCE_COLUMN.search(cell.header) and cell.id != block.id]
            if cells:
                return cells[0].text
    return None


def _line(found: Occurrence, release: Release) -> int:
    block = release.by_id[found.block]
    return next((each.line for each in block.sentences if each.start <= found.start < each.end), block.line)
