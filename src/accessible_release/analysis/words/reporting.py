"""Verbs of saying and believing: what their clauses tell is somebody's word, not the release's own."""

from __future__ import annotations

from accessible_release.analysis.words import words

REPORTING = words("reporting", "saying", "believing")
"""Base forms: “say”, “suspect”."""
PLAIN = words("reporting", "plain")
SPEAKING = REPORTING | words("reporting", "gestures")
"""What a living person says or does for a release."""
