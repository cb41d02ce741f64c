from __future__ import annotations

import pytest

from accessible_release.contacts.addresses import address_key, find_addresses, host_of, mixed_scripts

from .releases import cases, codes, found, read


@pytest.mark.parametrize(("text", "expected"), cases("addresses.txt"))
def test_addresses_are_found_as_they_are_printed(text: str, expected: str) -> None:
    (block,) = read(text).blocks[1:]
    shown = [f"{each.printed}{' (behind a link)' if each.linked else ''}" for each in find_addresses(block)]
    assert " ; ".join(shown) == expected


@pytest.mark.parametrize(
    "other", ["https://www.Help.example.org/a", "http://help.example.org/a/", "help.example.org/a"]
)
def test_one_address_can_be_written_in_many_ways(other: str) -> None:
    assert address_key(other) == "help.example.org/a"


def test_a_path_keeps_its_capitals() -> None:
    assert address_key("Help.example.org/A") != address_key("help.example.org/a")


def test_a_host_keeps_the_capitals_of_its_owner() -> None:
    assert host_of("https://www.NeedHelp.example.org/now") == "NeedHelp.example.org"
    assert host_of("jo@Help.example.org") == "Help.example.org"


def test_letters_of_two_scripts_are_a_false_address() -> None:
    assert mixed_scripts("www.exаmple.org")
    assert not mixed_scripts("www.example.org")
    assert not mixed_scripts("jo@пример.рф")


def test_a_false_address_stops_the_release() -> None:
    assert codes(found("For help see www.exаmple.org or write to jo@exаmple.org.")) == ["contact-lookalike"] * 2
