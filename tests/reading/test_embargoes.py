"""Embargoes: the rows of embargoes.tsv, and what they do to a release."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest

from accessible_release.findings import Finding
from accessible_release.reading.embargoes import embargo_findings, notices
from accessible_release.reading.moments import moment_in

from .texts import release_of

NOW = datetime(2026, 12, 2, 12, tzinfo=UTC)
PUBLISHED = NOW.date() - timedelta(days=1)
ROWS = [
    tuple(line.split("\t"))
    for line in (Path(__file__).parent / "embargoes.tsv").read_text(encoding="utf-8").splitlines()
    if not line.startswith("#")
][1:]


def findings(text: str, now: datetime | None = NOW, *, lifted: bool = False) -> tuple[Finding, ...]:
    return embargo_findings(release_of(text), now, lifted=lifted)


def release(text: str) -> str:
    body = text.replace("\\n", "\n")
    return f"---\npublished: {PUBLISHED}\n---\n\n{body}\n\nThe clinic in Reedham opens its doors.\n"


@pytest.mark.parametrize(("wanted", "text"), ROWS, ids=[text[:50] for _, text in ROWS])
def test_embargoes(wanted: str, text: str) -> None:
    found = findings(release(text))
    moments = [moment_in(notice.words, PUBLISHED) for notice in notices(release(text))]
    times = [f"{each.when:%Y-%m-%d %H:%M %z}".strip() for each in moments if each]
    if wanted == "-":
        assert found == (), found
    elif wanted == "?":
        assert [each.code for each in found] == ["embargo"]
        assert "cannot be read" in found[0].message
        assert times == []
    else:
        over = wanted.endswith(" over")
        assert {each.code for each in found} == {"embargo-over" if over else "embargo"}
        assert times[-1] == wanted.removesuffix(" over")


EMBARGOED = "EMBARGOED UNTIL 00:01 WEDNESDAY 5 MAY 2027\n\n# Clinic opens\n\nIt has rooms.\n"


def test_the_finding_says_line_time_and_way_on() -> None:
    (found,) = findings(f"\n{EMBARGOED}")
    assert (found.line, found.severity) == (2, "error")
    assert "until 00:01 on Wednesday 5 May 2027" in found.message
    assert "EMBARGOED UNTIL 00:01 WEDNESDAY 5 MAY 2027" in found.message
    assert "--embargo-lifted" in found.hint


@pytest.mark.parametrize(
    ("now", "code"),
    [
        (datetime(2027, 5, 5, 0, 0, 59, tzinfo=UTC), "embargo"),
        (datetime(2027, 5, 5, 0, 1, tzinfo=UTC), "embargo-over"),
        (datetime(2027, 5, 4, 23, 30, tzinfo=timezone(timedelta(hours=-5))), "embargo"),
        (None, "embargo"),
    ],
)
def test_it_holds_until_its_time_where_the_computer_stands(now: datetime | None, code: str) -> None:
    assert [each.code for each in findings(EMBARGOED, now)] == [code]


def test_a_named_zone_counts_everywhere() -> None:
    text = EMBARGOED.replace("00:01", "00:01 BST")
    assert findings(text, datetime(2027, 5, 4, 23, 0, tzinfo=UTC))[0].code == "embargo"
    assert findings(text, datetime(2027, 5, 4, 23, 1, tzinfo=UTC))[0].code == "embargo-over"
    assert findings(text, datetime(2027, 5, 5, 1, 1, tzinfo=timezone(timedelta(hours=2))))[0].code == "embargo-over"


def test_lifted_or_over_the_line_is_named_to_be_taken_out() -> None:
    for found in (findings(EMBARGOED, lifted=True), findings(EMBARGOED, datetime(2028, 1, 1, tzinfo=UTC))):
        assert [(each.code, each.severity, each.line) for each in found] == [("embargo-over", "info", 1)]
        assert "Take the line out" in found[0].hint


def test_a_weekday_that_the_day_has_not_is_asked_about() -> None:
    (found,) = findings(EMBARGOED.replace("WEDNESDAY", "TUESDAY"))
    assert "Wednesday 5 May 2027" in found.message
    assert "is no Tuesday" in found.message


def test_the_latest_of_several_holds_and_one_without_a_time_takes_it() -> None:
    text = f"{EMBARGOED}\nEmbargo: 10am, 6 May 2027\n\nEMBARGOED\n"
    (held,) = findings(text)
    assert "10:00 on Thursday 6 May 2027" in held.message
    over = findings(text, datetime(2027, 5, 6, 10, tzinfo=UTC))
    assert [each.line for each in over] == [1, 7, 9]


@pytest.mark.parametrize("key", ["embargo", "embargo_until", "embargoed-until", "Embargo date"])
def test_front_matter_holds(key: str) -> None:
    text = f"---\ntitle: Clinic opens\n{key}: 2027-05-05T00:01:00+01:00\n---\n\nIt has rooms.\n"
    assert [(each.code, each.line) for each in findings(text)] == [("embargo", 3)]
    assert findings(text, datetime(2027, 5, 4, 23, 1, tzinfo=UTC))[0].code == "embargo-over"


@pytest.mark.parametrize("value", ["", '""', "none", "false"])
def test_an_empty_key_holds_nothing(value: str) -> None:
    assert findings(f"---\nembargo: {value}\ntitle: Clinic opens\n---\n\nIt has rooms.\n") == ()
