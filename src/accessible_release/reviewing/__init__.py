"""The report by which a named person checks a release and signs it off: one page to print, and the same as JSON."""

from accessible_release.reviewing.report import report

__all__ = ["report"]
