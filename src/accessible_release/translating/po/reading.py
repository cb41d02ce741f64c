"""A translation file read, strictly: a word lost on the way would be lost for the person who wrote it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from accessible_release.characters import has_control
from accessible_release.errors import Unusable, quoted
from accessible_release.files import read_own
from accessible_release.locales import language_name
from accessible_release.translating.packages.codes import primary, to_tag
from accessible_release.translating.po.entry import Entry, Po

if TYPE_CHECKING:
    from babel.messages.catalog import Message

CODE = "po-broken"
STRING = r'"(?:[^"\\]|\\[\\trn"])*"'
LINE = re.compile(rf"(?:(msgctxt|msgid|msgstr) +)?{STRING}")
COMMENT, STRING_ALONE, END = "#", '"', "end"
ANYWHERE = ("", COMMENT, "msgctxt", "msgid", END)
FOLLOWS = {
    "": ANYWHERE,
    COMMENT: ANYWHERE,
    "msgctxt": ("", STRING_ALONE, "msgid"),
    "msgid": ("", STRING_ALONE, "msgstr"),
    "msgstr": (STRING_ALONE, *ANYWHERE),
}
"""What a line may begin with after the last keyword: Babel drops in silence what stands elsewhere."""
OBSOLETE, OBSOLETE_PREVIOUS = "#~", re.compile(r"#~\s*\|")
PREVIOUS = re.compile(rf"\|\s*(?:(msgctxt|msgid) +)?({STRING})")


@dataclass
class _Messages:
    """What Babel's parser puts its messages into: each of them, in order, also two of the same name."""

    charset: str = "utf-8"
    num_plurals: int = 1
    current: list[Message] = field(default_factory=list)
    obsolete: dict[int, Message] = field(default_factory=dict)

    def __setitem__(self, _name: object, message: Message) -> None:
        self.current.append(message)

    def _key_for(self, *_name: object) -> int:
        return len(self.obsolete)


def read(path: Path, language: str = "") -> Po:
    """The translation file at `path`. Raises `Unusable` for what is none, or is of another language than named."""
    try:
        data = read_own(path)
    except OSError as error:
        reason = (error.strerror or "unreadable").lower()
        raise Unusable(CODE, f"cannot read the translation: {reason}.", where=quoted(path.name)) from error
    found = parse(data, path.name)
    said = found.header("Language")
    if not is_in(said, language):
        name = language_name(language, "en")
        raise Unusable(
            CODE,
            f"its header says that it is in {quoted(said)}, its name that it is in {name}.",
            where=quoted(path.name),
            hint="Correct the one that is wrong.",
        )
    return found


def is_in(said: str, language: str) -> bool:
    """Whether a file that says it is in `said` may be in a language, of whichever region; so, where either is empty."""
    return not (language and said) or primary(to_tag(said.replace("_", "-"))) == primary(language)


def parse(data: bytes, name: str) -> Po:
    """What stands in a translation file. Raises `Unusable` with the line for what is none."""
    lines = _lines(data, name)
    _check_order(lines, name)
    found = _parsed(lines, name)
    header = next((each for each in found.current if not each.id and not each.context), None)
    entries = tuple(_entry(each) for each in found.current if each.id)
    _no_two([*entries], name)
    return Po(
        entries,
        tuple(_entry(each) for each in found.obsolete.values() if each.id),
        tuple(_headers(str(header.string))) if header else (),
        tuple(header.user_comments) if header else (),
    )


def _lines(data: bytes, name: str) -> list[str]:
    """The lines of a file, without those that say what an obsolete text was before."""
    try:
        lines = data.decode().split("\n")
    except UnicodeDecodeError as error:
        raise Unusable(CODE, "it is not UTF-8.", where=quoted(name), hint="Save it as UTF-8.") from error
    wanted = (line.strip(" \t\r") for line in lines)
    return ["" if OBSOLETE_PREVIOUS.match(line) else line for line in wanted]


def _check_order(lines: Sequence[str], name: str) -> None:
    """Raises `Unusable` for a line that is none of a translation file, or stands where it may not."""
    before = ""
    for number, line in enumerate(lines, start=1):
        keyword = _keyword(line)
        if keyword not in FOLLOWS[before]:
            raise _broken(f"line {number}: this is no line of a translation that can be read", name)
        before = before if keyword in ("", STRING_ALONE) else keyword
    if END not in FOLLOWS[before]:
        raise _broken("the last part has no translation", name)


def _keyword(line: str) -> str:
    """What a line begins with: `msgid` …, `#`, `"`; empty for an empty line; `?` for one that cannot be read."""
    line = line.removeprefix(OBSOLETE).lstrip() if line.startswith(OBSOLETE) else line
    if has_control(line):
        return "?"
    if not line or line.startswith(COMMENT):
        return line[:1]
    found = LINE.fullmatch(line)
    return (found[1] or STRING_ALONE) if found else "?"


def _parsed(lines: list[str], name: str) -> _Messages:
    from babel.messages.pofile import PoFileError, PoFileParser

    found: Any = _Messages()
    try:
        PoFileParser(found, abort_invalid=True).parse(lines)
    except PoFileError as error:
        raise _broken(f"line {error.lineno + 1}: a part has no beginning or no translation", name) from error
    messages: _Messages = found
    return messages


def _entry(message: Message) -> Entry:
    fuzzy, text = message.fuzzy, _whole(str(message.string))
    return Entry(
        message.context or "",
        _whole(str(message.id)),
        text,
        approved=bool(text.strip()) and not fuzzy,
        previous=_whole(_previous(message.user_comments)) if fuzzy else "",
        notes=tuple(message.auto_comments),
        remarks=tuple(each for each in message.user_comments if each and not each.startswith("|")),
    )


def _whole(text: str) -> str:
    """With line ends as we write them."""
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _previous(comments: list[str]) -> str:
    from babel.messages.pofile import unescape

    text, keyword = "", ""
    for comment in comments:
        if found := PREVIOUS.fullmatch(comment):
            keyword = found[1] or keyword
            text += unescape(found[2]) if keyword == "msgid" else ""
    return text


def _headers(text: str) -> Iterator[tuple[str, str]]:
    for line in text.split("\n"):
        name, colon, value = line.partition(":")
        if colon:
            yield name.strip(), value.strip()


def _no_two(entries: list[Entry], name: str) -> None:
    seen: set[tuple[str, str]] = set()
    for each in entries:
        if each.key in seen:
            raise _broken(f"the part {quoted(each.context)} stands there twice", name)
        seen.add(each.key)


def _broken(what: str, name: str) -> Unusable:
    return Unusable(CODE, f"{what}.", where=quoted(name), hint="Open it with the program that it was written with.")
