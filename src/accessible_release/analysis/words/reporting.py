"""Verbs of saying and believing: what their clauses tell is somebody's word, not the release's own."""

from __future__ import annotations

from accessible_release.analysis.words.table import WordTable

_LISTS = WordTable(__package__, "reporting.toml")
REPORTING = _LISTS.words("saying") | _LISTS.words("believing")
"""Base forms: “say”, “suspect”."""
PLAIN = _LISTS.words("plain")
"""What stands in for a plain “says”."""
SPEAKING = REPORTING | _LISTS.words("gestures")
"""What a living person says or does for a release."""
