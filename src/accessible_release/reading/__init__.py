"""Reading: front matter, Markdown, sentences, and who said what."""

from accessible_release.reading.converting import ENDINGS, MARKDOWN
from accessible_release.reading.release import distinct_slug, imported, read, understand
from accessible_release.reading.source import Source, decode, load

__all__ = ["ENDINGS", "MARKDOWN", "Source", "decode", "distinct_slug", "imported", "load", "read", "understand"]
