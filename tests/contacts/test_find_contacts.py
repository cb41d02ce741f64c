"""Whole releases: the sample, and releases in the style of the examples, written afresh."""

from __future__ import annotations

from pathlib import Path

import pytest

from accessible_release.contacts import find_contacts
from accessible_release.contacts.assembling import FALLBACK
from accessible_release.model import Release
from accessible_release.origins import in_own_words, own_words
from accessible_release.phrases import complete_languages
from accessible_release.reading import decode, understand
from accessible_release.reading import read as read_file
from accessible_release.settings import Settings

from .releases import codes, found

SAMPLE = Path(__file__).parents[2] / "input" / "operation-netsafe.md"


def _card(release: Release) -> list[tuple[str, str, tuple[str, ...]]]:
    return [(each.role, each.name, tuple(phone.printed for phone in each.phones)) for each in release.card]


def test_the_sample_has_exactly_one_helpline() -> None:
    (helpline,) = find_contacts(read_file(str(SAMPLE), Settings()), Settings()).contacts
    assert (helpline.role, helpline.name) == ("helpline", "Stop it Now!")
    assert [each.printed for each in helpline.phones] == ["0808 1000 900"]
    assert helpline.phones[0].e164 == "+448081000900"
    assert helpline.urls == ("www.get-help.stopitnow.org.uk",)
    assert (helpline.hours, helpline.cost, helpline.audience, helpline.emails, helpline.text_numbers) == (
        None,
        None,
        None,
        (),
        (),
    )


FREE_LINE = """\
From today calls to Samaritans on **116\u202f123** cost nothing and will not show on the bill. Anyone who needs to talk
can ring, 24 hours a day, or write to jo@samaritans.org.

The old number, 0845 157 0321, is being retired. Volunteers answered 116,123 calls.

> “I had no credit,” one caller said.

Notes to editors

Press office: +44 (0)20 7946 0300; out of hours +44 (0)7700 900 462. ISBN 978-1-4028-9462-6. Reference HLP/2015/0922.
"""


def test_a_line_that_became_free() -> None:
    release = found(FREE_LINE)
    assert _card(release) == [("helpline", "Samaritans", ("116 123",))]
    samaritans = release.card[0]
    assert (samaritans.cost, samaritans.hours, samaritans.emails) == (
        "cost nothing",
        "24 hours a day",
        ("jo@samaritans.org",),
    )
    others = [(each.role, [phone.e164 for phone in each.phones]) for each in release.contacts if not each.on_card]
    assert others == [("other", ["+448451570321"]), ("media", ["+442079460300", "+447700900462"])]


MANY_LINES = """\
If a child is in danger right now, ring **999**. If you cannot speak, press 55. The emergency textphone number is 18000.

If it is not an emergency, ring 101 or, by textphone, 18001 101.

| Service | Number | Who it is for | When |
|---|---|---|---|
| NSPCC Helpline | 0808 800 5000 | Adults worried about a child | 10am to 4pm, Monday to Friday |
| Childline | 0800 1111 | Children and young people | 24 hours |
| Missing People | 116 000 | Families of a missing child | 24 hours, free |

Last year 101 of them wrote and 999 were passed on; reference 0808/19.

ENDS

Press desk: 01632 960 999, 8am-10pm Monday to Friday, press@vale.example.org
"""


def test_many_lines_with_their_own_audiences() -> None:
    release = found(MANY_LINES)
    assert _card(release) == [
        ("emergency", "Emergency services", ("999",)),
        ("helpline", "NSPCC Helpline", ("0808 800 5000",)),
        ("helpline", "Childline", ("0800 1111",)),
        ("helpline", "Missing People", ("116 000",)),
        ("report", "Police (not an emergency)", ("101",)),
    ]
    assert [each.audience for each in release.card] == [
        "if a child is in danger right now",
        "Adults worried about a child",
        "Children and young people",
        "Families of a missing child",
        None,
    ]
    assert release.card[0].relays == ("18000",)
    assert release.card[-1].relays == ("18001 101",)
    assert [each.role for each in release.contacts if not each.on_card] == ["media"]


AMERICAN = """\
Contact: Pat Roe
(202) 555-0142, media@example.gov

The FBI seeks victims of a coach known as coach_1800. He wrote 7,000 messages; case 3:22-cr-00911.

If you have information, call 1-800-CALL-FBI (1-800-225-5324) or visit tips.fbi.gov. In immediate danger, call 911.

If you or someone you love is in distress, call or text **988**. Callers who are deaf can dial 711, then 988.
"""


def test_an_american_release() -> None:
    release = found(AMERICAN)
    assert _card(release) == [
        ("emergency", "Emergency services", ("911",)),
        ("helpline", "988 Suicide & Crisis Lifeline", ("988",)),
        ("report", "To report something", ("1-800-CALL-FBI", "1-800-225-5324")),
    ]
    lifeline = release.card[1]
    assert (lifeline.text_numbers, lifeline.relays) == (("988",), ("711",))
    assert lifeline.audience == "if you or someone you love is in distress"
    assert [each.role for each in release.contacts if not each.on_card] == ["media"]


TWO_COUNTRIES = """\
The Australian Federal Police (AFP) and Canada’s RCMP spoke today.

In Australia, call Triple Zero (000) if a child is at immediate risk, or Crime Stoppers on 1800 333 000. Young people
can call Kids Helpline at any time on 1800 55 1800.

In Canada, report to Cybertip.ca or call 1-866-658-9022. If a child is in danger, call 9-1-1.

Media: +61 2 5550 0188; +1 204 555 0177
"""


def test_two_countries_in_one_release() -> None:
    assert _card(found(TWO_COUNTRIES)) == [
        ("emergency", "Triple Zero", ("000",)),
        ("emergency", "Emergency services", ("9-1-1",)),
        ("helpline", "Kids Helpline", ("1800 55 1800",)),
        ("report", "Crime Stoppers", ("1800 333 000",)),
        ("report", "Cybertip.ca", ("1-866-658-9022",)),
    ]


IRISH = """\
A Garda line for reporting child sexual abuse opens today. It is free and staffed day and night. The number is
1800 666 555.

Callers who ring 1850 666 555 will not have their number shown.

For support ring the national 24-hour helpline on 1800 77 88 88. From Northern Ireland, ring 0808 157 0321. In an
emergency ring 999 or 112.
"""


def test_a_misprinted_line_is_never_decided_silently() -> None:
    release = found(IRISH)
    assert codes(release) == ["contact-conflict"]
    (conflict,) = [each for each in release.findings if each.code == "contact-conflict"]
    assert "“1800 666 555” (line 3) and “1850 666 555” (line 6)" in conflict.message
    helplines = [each for each in _card(release) if each[0] == "helpline"]
    assert helplines[-2:] == [
        ("helpline", "National 24-hour helpline", ("1800 77 88 88",)),
        ("helpline", "National 24-hour helpline, from Northern Ireland", ("0808 157 0321",)),
    ]


def test_a_number_of_unknown_purpose_is_a_finding() -> None:
    assert codes(found("The number is 01632 960 114.")) == ["contact-role-unclear"]


@pytest.mark.parametrize("text", ["Words.", "Reference 01632 960 114."])
def test_a_release_without_contacts(text: str) -> None:
    release = found(text)
    assert release.contacts == ()
    assert codes(release) == []


@pytest.mark.parametrize(
    ("language", "names"),
    [
        ("de", ["Hilfe für Opfer von Straftaten", "Auskunft"]),
        ("pt-PT", ["Linha de apoio às vítimas de crimes", "Informações"]),
        ("en", ["Helpline for victims of crime", "Enquiries"]),
    ],
)
def test_the_names_that_we_give_are_in_the_language_of_the_release(language: str, names: list[str]) -> None:
    text = f"---\nlanguage: {language}\n---\n\n# A\n\n- 116 006\n\n+ a@b.example.org"
    release = find_contacts(understand(decode(text.encode(), name="release.md"), Settings()), Settings())
    assert [each.name for each in release.contacts] == names


@pytest.mark.parametrize("language", [each for each in complete_languages() if each != "en"])
def test_the_names_that_we_give_can_be_translated_again(language: str) -> None:
    ours, back = own_words("en", language), own_words(language, "en")
    names = [name for role, name in FALLBACK.items() if role != "enquiries"]
    assert all(in_own_words(name, ours) != name or language in {"fr", "ro"} for name in names)
    assert in_own_words(in_own_words("Helpline for victims of crime", ours), back) == "Helpline for victims of crime"
