from __future__ import annotations

import json

from conftest import RELEASE

from accessible_release.contacts import find_contacts
from accessible_release.model import Contact, Phone
from accessible_release.reading.release import understand
from accessible_release.reading.source import decode
from accessible_release.records import contact_record, inspection
from accessible_release.settings import Settings


def test_a_contact_with_everything() -> None:
    contact = Contact(
        "helpline", "Floodline", (Phone("0345 988 1188 ext 4", "+443459881188", None, "zero three", "4"),),
        text_numbers=("60777",), text_words=("HELP",), relays=("18001 0345 988 1188",), urls=("example.org",),
        emails=("a@example.org",), hours="always", cost="free", audience="all", line=3, source="directory",
        details_from_directory=("hours",),
    )  # fmt: skip
    assert contact_record(contact) == {
        "role": "helpline",
        "name": "Floodline",
        "phones": [
            {
                "printed": "0345 988 1188 ext 4", "e164": "+443459881188", "short_code": None,
                "spoken": "zero three", "extension": "4",
            }
        ],
        "text_numbers": ["60777"],
        "text_words": ["HELP"],
        "relays": ["18001 0345 988 1188"],
        "urls": ["example.org"],
        "emails": ["a@example.org"],
        "hours": "always",
        "cost": "free",
        "audience": "all",
        "line": 3,
        "source": "directory",
        "details_from_directory": ["hours"],
    }  # fmt: skip


def test_the_record_is_plain_json_and_loses_no_sentence() -> None:
    release = find_contacts(understand(decode(RELEASE.encode(), name="news.md"), Settings()), Settings())
    record = inspection(release)
    assert json.loads(json.dumps(record)) == record
    assert [each["id"] for each in record["sentences"]] == [each.id for each in release.sentences]
    blocks = {block.id for block in release.blocks}
    assert all(each["block"] in blocks for each in record["sentences"])
    lines = RELEASE.splitlines()
    assert all(each["text"].split()[0] in lines[each["line"] - 1] for each in record["sentences"])
