"""Telephone numbers in text that runs from right to left.

With plain spaces or hyphens 0808 1000 900 would be drawn back to front, as 900 1000 0808. No-break spaces and a
left-to-right isolate keep its groups in the order in which they are dialled.
"""

from __future__ import annotations

import re

from accessible_release.locales import direction
from accessible_release.model import Release
from accessible_release.patterns import one_of

ISOLATE, END = "\N{LEFT-TO-RIGHT ISOLATE}", "\N{POP DIRECTIONAL ISOLATE}"
NO_BREAK_SPACE = "\N{NO-BREAK SPACE}"
SPACE = r"[^\S\n]"
GROUP = rf"(?:\(0\){SPACE}?)?\d{{2,}}|\(\d{{2,}}\)"
"""Digits, in brackets or not, or behind the nought that is only dialled inside the country: +44 (0)20."""
IN_GROUPS = (
    rf"(?:\(\+?\d{{2,}}\)|\+?\d{{2,}})(?:{SPACE}(?:{GROUP}))+|(?:\+|\(?0)\d+\)?(?:{SPACE}(?:{GROUP})|-\d{{2,}})+"
)
"""Groups of digits that belong together, whether the release's contacts know them or not."""
NOT_BEFORE, NOT_AFTER = r"(?<![A-Za-z0-9@.,+])", r"(?![A-Za-z0-9@]|[.,]\d)"
NUMBER = re.compile(f"{NOT_BEFORE}(?:{IN_GROUPS}){NOT_AFTER}")


def isolated(text: str, release: Release) -> str:
    """`text` with every number and every address of a contact isolated; left as it is in other languages."""
    if direction(release.language) != "rtl":
        return text
    forms = _printed(release)
    choices = "|".join(
        [*([one_of((" ".join(form.split()) for form in forms), space=f"{SPACE}+")] if forms else []), IN_GROUPS]
    )
    return re.sub(f"{NOT_BEFORE}(?:{choices}){NOT_AFTER}", _isolate, text)


def _isolate(found: re.Match[str]) -> str:
    return f"{ISOLATE}{NO_BREAK_SPACE.join(found[0].split())}{END}"


def _printed(release: Release) -> set[str]:
    """The printed form of every number, web address and e-mail address."""
    found: set[str] = set()
    for contact in release.contacts:
        found.update(phone.printed for phone in contact.phones)
        found.update((*contact.text_numbers, *contact.relays, *contact.urls, *contact.emails))
    return {form for form in found if form.strip()}
