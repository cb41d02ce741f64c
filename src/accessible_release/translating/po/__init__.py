"""Translations as PO files beside a release: what Poedit, Weblate and OmegaT open, and what a person signs."""
