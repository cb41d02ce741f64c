"""A web page as Markdown: the release alone, with headline, date and address as the page gives them."""

from __future__ import annotations

import contextlib
import json
import re
from collections.abc import Iterator
from typing import Any
from urllib.parse import urljoin

from accessible_release.findings import Finding
from accessible_release.reading.converting.furniture import Page, cleared
from accessible_release.reading.converting.kinds import Converted
from accessible_release.reading.converting.markdown_of import markdown_of
from accessible_release.reading.converting.tree import Tag, attribute, declared_encoding, parse, tags, words
from accessible_release.reading.decoding import decoded, not_utf8
from accessible_release.reading.front_matter import written
from accessible_release.reading.headline import SUFFIX, could_be_title, without_site
from accessible_release.reading.tidying.leaving import left_out

HEADINGS = ("h1", "h2", "h3")
DATES = (
    "article:published_time",
    "og:published_time",
    "datepublished",
    *(
        f"{name}.{kind}"
        for kind in ("date.issued", "issued", "date", "date.created", "created")
        for name in ("dc", "dcterms")
    ),
    "date",
    "publish-date",
    "pubdate",
    "article.published",
)
"""What pages call the day on which they were published, the surest first."""
DATE = re.compile(r"\d{4}-\d{2}-\d{2}")
ADDRESS = re.compile(r"https?://\S+", re.IGNORECASE)
OF_WORD = re.compile(r"Spell|Gram|Mso|TextRun|NormalTextRun|EOP")
"""Classes of a word processor, which cuts words at will."""
EMAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")
TITLE_CLASS = re.compile(
    r"(?:^|[\s_-])(?:page-?|post-?|entry-?|article-?|news-?|story-?)?(?:title|headline|heading)(?:$|"
    r"[\s_-])|(?:^|\s)page-header(?:$|\s)",
    re.IGNORECASE,
)
LOGO = re.compile(r"logo|brand|site-?(?:name|title)", re.IGNORECASE)
HOME = re.compile(r"(?:https?://[^/]+)?/?(?:index\.\w+|home|default\.\w+)?", re.IGNORECASE)


def convert(data: bytes, where: str, max_bytes: int) -> Converted:  # noqa: ARG001 - the text is measured by who asks
    """The page `data` as Markdown with front matter. Raises `Unusable` for what is no text or is nested too deep."""
    declared = declared_encoding(data)
    text, encoding = decoded(data, where, declared)
    tree = parse(text, where)
    _as_meant(tree)
    meta = _meta(tree)
    _resolve(tree)
    page = Page(tree)
    page.title = _headline(tree, meta)
    values = _values(tree, meta, page.title)
    root = cleared(page)
    found: list[Finding] = [] if encoding == declared else list(not_utf8(encoding))
    found += [each for what, words_ in _grouped(page.left) for each in left_out(what, words_, flags=False)]
    body = markdown_of(root, where, page.title)
    return Converted(f"{written(values)}\n{body}" if values else body, tuple(found), encoding)


def _as_meant(tree: Tag) -> None:
    """Headings that only their role shows, and addresses that were hidden from programs, as plain elements."""
    for each in tags(tree):
        if attribute(each, "role") == "heading" and each.name not in (*HEADINGS, "h4", "h5", "h6"):
            level = attribute(each, "aria-level")
            each.name = f"h{level}" if level in tuple("123456") else "h2"
        hidden = attribute(each, "data-cfemail")
        if hidden and (address := _shown_address(hidden)):
            each.string = address
            if each.name == "a":
                each["href"] = f"mailto:{address}"
        if _is_apart(each, each.next_sibling):
            each.insert_after(" ")


def _is_apart(node: Tag, following: object) -> bool:
    """Whether a style sets two elements apart that touch one another: a label and its value, two dates."""
    if not isinstance(following, Tag) or node.name != "span" or following.name != "span":
        return False
    first, second = words(node), words(following)
    classes = attribute(node, "class"), attribute(following, "class")
    styled = all(classes) and not any(OF_WORD.search(name) for name in classes)
    plain = not any(classes) and len(first.split()) > 1 and len(second.split()) > 1
    return (styled or plain) and first[-1:].isalnum() and second[:1].isalnum()


def _shown_address(hidden: str) -> str:
    """An e-mail address that Cloudflare hid: pairs of hexadecimal digits, the first of which changes all the others."""
    try:
        key, *rest = bytes.fromhex(hidden)
        address = bytes(each ^ key for each in rest).decode()
    except ValueError:
        return ""
    return address if EMAIL.fullmatch(address) else ""


def _resolve(tree: Tag) -> None:
    """Relative links by the address that the page gives for them."""
    base = next(
        (attribute(each, "href") for each in tags(tree, "base") if ADDRESS.fullmatch(attribute(each, "href"))), ""
    )
    for each in tags(tree, "a") if base else ():
        href = attribute(each, "href").strip()
        if href and not href.startswith("#"):
            with contextlib.suppress(ValueError):  # no address at all
                each["href"] = urljoin(base, href)


def _grouped(left: list[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    """What was left out, one entry for each kind."""
    kinds: dict[str, list[str]] = {}
    for what, text in left:
        kinds.setdefault(what, []).append(text)
    for what, texts in kinds.items():
        yield what, " · ".join(dict.fromkeys(texts))


def _meta(tree: Tag) -> dict[str, str]:
    """What the page says of itself, by names in small letters."""
    found: dict[str, str] = {}
    for each in tags(tree, "meta"):
        name = (attribute(each, "property") or attribute(each, "name") or attribute(each, "itemprop")).lower()
        value = " ".join(attribute(each, "content").split())
        if name and value:
            found.setdefault(name, value)
    for script in tags(tree, "script"):
        if attribute(script, "type").lower() == "application/ld+json":
            for name, value in _linked_data(script.string or ""):
                found.setdefault(name, value)
    return found


def _linked_data(text: str) -> Iterator[tuple[str, str]]:
    """Date and headline of a description in JSON."""
    try:
        waiting: list[Any] = [json.loads(text)]
    except (ValueError, RecursionError):
        return
    while waiting:
        value = waiting.pop()
        if isinstance(value, list):
            waiting += value
        elif isinstance(value, dict):
            waiting += [each for key, each in value.items() if key == "@graph"]
            for name in ("datePublished", "headline"):
                if isinstance(value.get(name), str):
                    yield name.lower(), value[name]


def _headline(tree: Tag, meta: dict[str, str]) -> Tag | None:
    """The heading that is the headline: the one that the page gives as its title, else the first of the first level."""
    headings = [each for each in tags(tree, *HEADINGS, "h4") if words(each) and not _is_logo(each)]
    titles = [meta.get("og:title", ""), meta.get("headline", ""), _title(tree)]
    for title in filter(None, titles):
        same = [each for each in headings if _is_title(words(each), title)]
        if same:
            return same[0]
    likely = _likely(headings) if headings else filter(_is_large, tags(tree, "b", "strong", "font", "div", "span"))
    return next(iter(likely), None)


def _likely(headings: list[Tag]) -> list[Tag]:
    """The headings of the first level in the text, else those that are called a title, else of the first level."""
    first = [each for each in headings if each.name == "h1"]
    inside = [each for each in first if each.find_parent(["main", "article"])]
    return inside or [each for each in headings if TITLE_CLASS.search(attribute(each, "class"))] or first


def _is_logo(heading: Tag) -> bool:
    """Whether a heading is the name of the site, which leads to its first page."""
    links = tags(heading, "a")
    named = f"{attribute(heading, 'id')} {attribute(heading, 'class')}"
    home = any(HOME.fullmatch(attribute(link, "href")) and words(link) == words(heading) for link in links)
    return home or bool(LOGO.search(named))


def _is_large(node: Tag) -> bool:
    """Whether words stand alone in large letters, on a page without headings."""
    text = words(node)
    size = attribute(node, "size")
    large = size[-1:] in tuple("4567") or bool(TITLE_CLASS.search(attribute(node, "class")))
    return large and could_be_title(text) and len(text.split()) > 2


def _is_title(heading: str, title: str) -> bool:
    """Whether a heading is the title of the page, or all of it before the name of the site."""
    heading, title = _plain(heading), title.strip()
    shorter = SUFFIX.split(title)[0] if SUFFIX.search(title) else title
    return len(heading) > 3 and heading in {_plain(title), _plain(shorter), _plain(re.split(r"\s[|–—:-]\s", title)[0])}


def _plain(text: str) -> str:
    return re.sub(r"\W+", " ", text).strip().casefold()


def _title(tree: Tag) -> str:
    head = next(iter(tags(tree, "head")), tree)
    title = next(iter(tags(head, "title")), None)
    return words(title) if title else ""


def _values(tree: Tag, meta: dict[str, str], headline: Tag | None) -> dict[str, str]:
    """The front matter."""
    site = meta.get("og:site_name", "")
    title = words(headline) if headline else without_site(meta.get("og:title") or _title(tree), site)
    html = next(iter(tags(tree, "html")), tree)
    language = attribute(html, "lang").strip()
    values = {
        "title": title,
        "site_name": site,
        "date": _date(tree, meta, headline),
        "url": _address(tree, meta),
        "language": language if LANGUAGE.fullmatch(language) else "",
    }
    return {key: value for key, value in values.items() if value}


def _date(tree: Tag, meta: dict[str, str], headline: Tag | None) -> str:
    given = next((found.group() for name in DATES if (found := DATE.match(meta.get(name, "")))), "")
    if given or headline is None:
        return given
    around = headline.find_parent(["article", "main", "header"]) or tree
    times = (
        [DATE.match(attribute(each, "datetime")) for each in tags(around, "time")] if isinstance(around, Tag) else []
    )
    return next((found.group() for found in times if found), "")


def _address(tree: Tag, meta: dict[str, str]) -> str:
    links = [
        attribute(each, "href") for each in tags(tree, "link") if "canonical" in attribute(each, "rel").lower().split()
    ]
    return next((each for each in (*links, meta.get("og:url", "")) if ADDRESS.fullmatch(each)), "")
