"""Web and e-mail addresses in running text: what they look like and where they end.

An address without `https://` or `www.` is one by its ending: a top-level domain of the list that linkify-it-py takes
from IANA ("gov.wales", "help.police.scot", "city.brussels").
"""

from __future__ import annotations

import re

from linkify_it.tlds import TLDS

from accessible_release.patterns import one_of

ENDINGS = tuple(sorted({ending.lower() for ending in TLDS if ending.isalpha()}))
"""Top-level domains in small letters, without a dot; those in other scripts in their own letters."""
TYPED = r"(?:[^\s<>\"“”()]|\([^\s<>\"“”()]*\))"
"""One sign of what stands behind a host; brackets in pairs, so that a bracket around the address stays outside."""
ENDS = r"(?<![.,;:!?*_'’‘”\]}›»])"
"""The punctuation after an address belongs to the sentence."""
LABEL = r"[^\W_](?:[\w-]{0,61}[^\W_])?"
HOST = (
    rf"(?=[\w.-]{{0,253}}?[^\W\d_])(?:{LABEL}\.){{0,7}}(?:[^\W_][\w-]{{0,61}}[^\W_]|[tx])"
    rf"\.(?:(?-i:{one_of(ENDINGS)})|(?-i:{one_of(ending.upper() for ending in ENDINGS)}))(?![\w@-])(?!\.\w)"
)
"""`End.In` is two sentences, so an ending is all in small letters or all in capitals."""
EMAIL = r"[\w.+%-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}"
WEB = rf"(?i:https?://{TYPED}+{ENDS}|www\.{TYPED}+{ENDS}|(?<![\w@.%+-]){HOST}(?:[/?#]{TYPED}*{ENDS})?)"
"""Patterns without groups; letters of either case."""
ADDRESS = re.compile(rf"(?<![\w@.%+-])(?:{WEB}|{EMAIL})")
