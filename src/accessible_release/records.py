"""The stable JSON form of what was understood: contacts, quotations, sentences, findings.

Others rely on these shapes (docs/interface.md); a field may be added, none is renamed or dropped.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from accessible_release.findings import Finding
from accessible_release.ledger import Breach, Draft, Edit
from accessible_release.model import Contact, Phone, Quotation, Release


def inspection(release: Release) -> dict[str, Any]:
    """Everything that was understood of a release, as `inspect --json` prints it."""
    return {
        "title": release.title,
        "site_name": release.site_name,
        "published": release.published,
        "url": release.url,
        "language": release.language,
        "encoding": release.encoding,
        "protected_subject": release.protected_subject,
        "contacts": [contact_record(contact) for contact in release.contacts],
        "quotations": [_quotation(quotation) for quotation in release.quotations],
        "sentences": [
            {"id": each.id, "text": each.text, "line": each.line, "block": each.block} for each in release.sentences
        ],
        "findings": [finding_record(each) for each in release.findings],
    }


def contact_record(contact: Contact) -> dict[str, Any]:
    """A contact; `text_words` gives the word to send to each text number."""
    return {
        "role": contact.role,
        "name": contact.name,
        "phones": [_phone(phone) for phone in contact.phones],
        "text_numbers": list(contact.text_numbers),
        "text_words": list(contact.text_words),
        "relays": list(contact.relays),
        "urls": list(contact.urls),
        "emails": list(contact.emails),
        "hours": contact.hours,
        "cost": contact.cost,
        "audience": contact.audience,
        "line": contact.line,
        "source": contact.source,
        "details_from_directory": list(contact.details_from_directory),
    }


def _phone(phone: Phone) -> dict[str, Any]:
    return {
        "printed": phone.printed,
        "e164": phone.e164,
        "short_code": phone.short_code,
        "spoken": phone.spoken,
        "extension": phone.extension,
    }


def _quotation(quotation: Quotation) -> dict[str, Any]:
    return {
        "speaker": quotation.speaker,
        "role": quotation.role,
        "paragraphs": [passage.text for passage in quotation.passages],
        "lines": [passage.line for passage in quotation.passages],
    }


def finding_record(finding: Finding) -> dict[str, Any]:
    """A finding; `line` is None where it concerns the whole release."""
    return {
        "code": finding.code,
        "severity": finding.severity,
        "message": finding.message,
        "line": finding.line,
        "hint": finding.hint,
    }


def finding_of(record: Mapping[str, Any]) -> Finding:
    """The finding that such a record is of."""
    return Finding(
        str(record.get("code")),
        "warning" if record["severity"] == "warning" else "error" if record["severity"] == "error" else "info",
        str(record.get("message")),
        record.get("line"),
        str(record.get("hint")),
    )


def draft_record(draft: Draft) -> dict[str, Any]:
    """A sentence and its ledger: source, draft, every edit with its reason, and what the fact gate undid."""
    return {
        "id": draft.sentence,
        "source": draft.source,
        "draft": list(draft.pieces),
        "edits": [_edit(step) for step in draft.edits],
        "undone": [{**_edit(each.edit), "broken": breach_records(each.breaches)} for each in draft.undone],
    }


def _edit(step: Edit) -> dict[str, Any]:
    """An edit; its places are those in the text as it was just before it."""
    return {
        "rule": step.rule,
        "reason": step.reason,
        "changes": [
            {"start": each.start, "end": each.end, "before": each.before, "after": each.after} for each in step.changes
        ],
    }


def breach_records(breaches: Iterable[Breach]) -> list[dict[str, str]]:
    """What is broken and why."""
    return [{"id": each.id, "why": each.why} for each in breaches]
