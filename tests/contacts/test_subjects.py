from __future__ import annotations

from dataclasses import replace

import pytest

from accessible_release.contacts import find_contacts
from accessible_release.contacts.subjects import protected_subject
from accessible_release.settings import Settings

from .releases import codes, found, read


@pytest.mark.parametrize(
    ("title", "text", "subject"),
    [
        ("Man jailed for rape", "He was jailed.", "sexual violence"),
        ("Man jailed", "The rape was reported. Rape is a crime.", "sexual violence"),
        ("Man jailed", "It is not about rape.", None),
        ("Rapeseed fields bloom", "The rapeseed is yellow.", None),
        ("A new line", "It is for child sexual abuse and for sexually abused children.", "child sexual abuse"),
        (
            "Man jailed for sexual exploitation of children",
            "The trafficking of girls was proved.",
            "child sexual abuse",
        ),
        ("Man jailed", "The trafficking of cocaine, and the trafficking of heroin, was proved.", None),
        ("Man jailed", "The trafficking of women, and the trafficking of men, was proved.", "slavery and trafficking"),
        ("An inquest", "She took her own life in June.", "suicide"),
        ("An inquest", "He took his own car and lived his own life.", None),
        ("A new line", "Suicide and self-harm are talked about.", "suicide"),
    ],
)
def test_what_a_release_is_about(title: str, text: str, subject: str | None) -> None:
    assert protected_subject(replace(read(text), title=title)) == subject


def test_a_release_about_a_protected_subject_needs_a_helpline() -> None:
    text = "Suicide took many. We talk about suicide."
    assert codes(found(text)) == ["no-helpline"]
    assert codes(found(text, Settings(no_helpline=True))) == []
    assert codes(found(f"{text} Samaritans: 116 123")) == []
    assert found(text).protected_subject == "suicide"


def test_an_emergency_number_is_no_helpline() -> None:
    assert codes(found("Suicide took many. We talk about suicide. In an emergency ring 999.")) == ["no-helpline"]


def test_a_release_keeps_the_findings_it_had() -> None:
    release = read("“Not closed, said nobody.")
    assert find_contacts(release, Settings()).findings[: len(release.findings)] == release.findings
