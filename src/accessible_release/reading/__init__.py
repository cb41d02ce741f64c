"""Reading: front matter, Markdown, sentences, and who said what."""

from accessible_release.reading.embargoes import embargo_findings
from accessible_release.reading.release import distinct_slug, imported, read, understand
from accessible_release.reading.source import Source, decode, load

__all__ = [
    "Source",
    "decode",
    "distinct_slug",
    "embargo_findings",
    "imported",
    "load",
    "read",
    "understand",
]
