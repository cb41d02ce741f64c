"""Links that lead to something else than their words say, and numbers that stand only behind a link."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from urllib.parse import unquote

from accessible_release.contacts.addresses import Address, find_addresses, host_of
from accessible_release.contacts.characters import digits_of
from accessible_release.contacts.numbers import Number
from accessible_release.contacts.numbers.dialling import dialled
from accessible_release.errors import quoted
from accessible_release.findings import Finding, finding
from accessible_release.model import Block, Mark

TO_DIAL = re.compile(r"(?P<scheme>tel|sms):/*(?P<number>[^;?,]*)", re.IGNORECASE)
SHORTEST = 3
"""Fewer digits dial nothing."""
POSING = re.compile(r"(?<!\S)(?:www\.|https?://)[^@\s/]{1,200}@[^\s,;)]{1,200}", re.IGNORECASE)
"""An address before an @: what it leads to stands behind."""


def number_of(target: str, regions: tuple[str, ...]) -> tuple[str, str | None]:
    """What a `tel:` or `sms:` link dials, as written there, and its international form; empty for another link."""
    found = TO_DIAL.match(target)
    written = unquote(found["number"]).strip() if found else ""
    if len(digits_of(written)) < SHORTEST:
        return "", None
    number = dialled(written, regions, None, speaks=True, told=True)
    return written, number.e164 if number else None


def linked_numbers(block: Block, printed: Iterable[Number], regions: tuple[str, ...]) -> Iterator[tuple[Mark, Number]]:
    """The links of `block` whose words hold none of the `printed` numbers, and the number that each dials."""
    places = [(number.start, number.end) for number in printed]
    for mark in block.marks:
        written, e164 = number_of(mark.target or "", regions) if mark.kind == "link" else ("", None)
        if written and not any(start < mark.end and mark.start < end for start, end in places):
            yield mark, Number(mark.start, mark.end, written, e164=e164, short=None if e164 else digits_of(written))


def differing_links(block: Block, printed: Iterable[Number], regions: tuple[str, ...]) -> Iterator[Finding]:
    """A finding for each link whose words are one number or address and whose target is another."""
    numbers, addresses = list(printed), find_addresses(block)
    for mark in block.marks:
        if mark.kind == "link" and mark.target:
            inside = [number for number in numbers if _is_in(mark, number)]
            shown = [each for each in addresses if _is_in(mark, each) and not each.linked]
            if _other_number(mark.target, inside, regions) or _other_address(mark.target, shown):
                yield _differs(block, mark)
    yield from (_poses(block, found.group()) for found in POSING.finditer(block.text))


def _is_in(mark: Mark, detail: Number | Address) -> bool:
    return mark.start <= detail.start and detail.end <= mark.end


def _other_number(target: str, inside: list[Number], regions: tuple[str, ...]) -> bool:
    written, e164 = number_of(target, regions)
    if not written or not inside:
        return False
    identities = {number.e164 or number.short for number in inside} | {digits_of(number.printed) for number in inside}
    return not identities & {e164, digits_of(written)}


def _other_address(target: str, shown: list[Address]) -> bool:
    """Whether the words are an address of another host, or the link has a host's name in its user part."""
    scheme = target.partition(":")[0].lower()
    if scheme not in {"http", "https", "mailto"} or not shown:
        return False
    if scheme == "mailto":
        there = unquote(target.partition(":")[2].partition("?")[0]).lower()
        return not any(each.printed.lower() == there for each in shown if each.email) and any(
            each.email for each in shown
        )
    host = _host(target)
    return not any(_same_host(host, _host(each.printed)) for each in shown)


def _host(address: str) -> str:
    return host_of(address).lower().partition("?")[0].partition("#")[0].partition(":")[0].removeprefix("www.")


def _same_host(one: str, two: str) -> bool:
    """Whether two hosts are one, or one is a part of the other's."""
    return one == two or one.endswith("." + two) or two.endswith("." + one)


def _differs(block: Block, mark: Mark) -> Finding:
    return finding(
        "link-differs",
        f"The words {quoted(block.text[mark.start : mark.end])} lead to {quoted(mark.target or '')}.",
        line=block.line,
        hint="Make the link and its words the same, or give the link other words.",
    )


def _poses(block: Block, address: str) -> Finding:
    return finding(
        "link-differs",
        f"{quoted(address)} looks like one website and leads to another.",
        line=block.line,
        hint="Type the address afresh.",
    )
