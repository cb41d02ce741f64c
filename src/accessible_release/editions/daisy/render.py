"""The files of a talking book from their templates: XML that every player can read."""

from __future__ import annotations

import re
from typing import Any

from accessible_release.editions.page import environment
from accessible_release.locales import direction

NO_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML 1.0 does not let stand in a document, not even as a reference."""


def render(template: str, **values: Any) -> bytes:
    """The document, UTF-8. Every value is escaped; a name that the template does not know is an error."""
    made = environment(__package__).get_template(template).render(**values)
    return NO_XML.sub("", made).encode()


def style_sheet(language: str) -> bytes:
    """How the text looks; which way it runs is said here too, for the table of contents has no attribute for it."""
    return render("style.css.j2", direction=direction(language))
