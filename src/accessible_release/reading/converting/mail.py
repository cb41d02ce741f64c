"""An e-mail as the text that one would paste from it: header lines, the message; attachments are named."""

from __future__ import annotations

import re
from collections.abc import Iterator
from email import message_from_bytes, policy
from email.message import EmailMessage, Message

from accessible_release.errors import Unusable, quoted
from accessible_release.findings import Finding, finding
from accessible_release.reading.converting.kinds import Converted
from accessible_release.reading.converting.markdown_of import markdown_of
from accessible_release.reading.converting.tree import NEVER_SHOWN, Tag, attribute, parse, tags, words

SHOWN = ("From", "To", "Cc", "Date", "Subject")
DEEPEST = 20
"""Parts in one another; nobody passes a message on more often."""
FLOWED = re.compile(r"(?m)(?<=\S) \n(?=\S)(?!>|-- |[-*•])")
INDENTED = re.compile(r"(?m)^(?:\t| {4,})[ \t]*(?![-*•+] )")
RELEASES = re.compile(r"\.(?:docx?|pdf|odt|rtf|html?|eml)$", re.IGNORECASE)


def convert(data: bytes, where: str, max_bytes: int) -> Converted:  # noqa: ARG001 - the text is measured by who asks
    """The e-mail `data` as text. Raises `Unusable` where there is no text in it that can be read."""
    try:
        message = message_from_bytes(data, policy=policy.default)
        parts = list(_parts(message, where))
        body = _body(parts, where)
        heads = "\n".join(_heads(message))
    except (ValueError, LookupError, TypeError, AttributeError, IndexError, RecursionError) as error:
        raise _broken(where) from error
    return Converted(f"{heads}\n\n{body}\n", tuple(_attached(parts)))


def _broken(where: str) -> Unusable:
    hint = "Copy the words of the release into a text file."
    return Unusable("mail-broken", "the e-mail cannot be read.", where=where, hint=hint)


def _parts(message: Message, where: str, depth: int = 0) -> Iterator[EmailMessage]:
    """The parts that hold something, those of a message that was attached included."""
    if depth > DEEPEST:
        hint = "Copy the words of the release into a text file."
        raise Unusable("nesting", f"parts nested deeper than {DEEPEST}.", where=where, hint=hint)
    if message.is_multipart():
        for part in message.iter_parts() if isinstance(message, EmailMessage) else ():
            yield from _parts(part, where, depth + 1)
    elif isinstance(message, EmailMessage):
        yield message


def _heads(message: Message) -> Iterator[str]:
    for name in SHOWN:
        value = " ".join(str(message.get(name, "")).split())
        if value or name == "Subject":
            yield f"{name}: {value}"


def _is_attached(part: EmailMessage) -> bool:
    return part.get_content_disposition() == "attachment" or bool(part.get_filename())


def _body(parts: list[EmailMessage], where: str) -> str:
    """The message: as HTML where it is there, which has headings and lists, else as plain text."""
    shown = [part for part in parts if not _is_attached(part)]
    pages = [part for part in shown if part.get_content_type() == "text/html"]
    plain = [part for part in shown if part.get_content_type() == "text/plain"]
    for part in pages:
        tree = parse(_content(part), where)
        _leave_out_hidden(tree)
        if words(tree):
            return markdown_of(tree, where)
    return "\n\n".join(_plain(part) for part in plain).strip("\n")


def _leave_out_hidden(tree: Tag) -> None:
    for each in tags(tree, *NEVER_SHOWN):
        each.decompose()
    for each in tags(tree, "div", "span", "p", "td"):
        if not each.decomposed and re.search(r"display:\s*none", attribute(each, "style")):
            each.decompose()


def _content(part: EmailMessage) -> str:
    content = part.get_content()
    return content if isinstance(content, str) else ""


def _plain(part: EmailMessage) -> str:
    text = _content(part).replace("\r\n", "\n").replace("\r", "\n")
    if part.get_param("format", "") == "flowed":
        text = FLOWED.sub(" ", text)
    return INDENTED.sub("", text)


def _attached(parts: list[EmailMessage]) -> Iterator[Finding]:
    for part in parts:
        name = part.get_filename()
        if name and (part.get_content_disposition() == "attachment" or RELEASES.search(name)):
            message = f"The file {quoted(name)} was attached; it was not read."
            hint = "If it is the release, save it and give that file."
            yield finding("attachment-left-out", message, hint=hint)
