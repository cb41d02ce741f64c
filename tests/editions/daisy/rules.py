"""What a DAISY 2.02 book must be (the specification, and the schemas of the DAISY Pipeline), asked of a finished file.

It follows every address and adds up every time.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from xml.etree.ElementTree import Element

from accessible_release.editions.audio.reading import seconds

from .opened import XHTML, Opened, body, level_of, tag_of, words_of

XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
DECLARATION = '<?xml version="1.0" encoding="utf-8"?>\n'
DOCTYPES = {
    "html": '<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" '
    '"http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">\n',
    "smil": '<!DOCTYPE smil PUBLIC "-//W3C//DTD SMIL 1.0//EN" "http://www.w3.org/TR/REC-smil/SMIL10.dtd">\n',
}
ONCE_IN_NCC = {
    "dc:creator": r".+",
    "dc:format": r"Daisy 2\.02",
    "dc:identifier": r"\S+",
    "dc:language": r"[A-Za-z]{2,3}(-[A-Za-z0-9]+)*",
    "dc:publisher": r".+",
    "dc:title": r".+",
    "ncc:charset": r"utf-8",
    "ncc:depth": r"[1-6]",
    "ncc:files": r"\d+",
    "ncc:generator": r".+",
    "ncc:maxPageNormal": r"0",
    "ncc:multimediaType": r"audioFullText",
    "ncc:narrator": r".+",
    "ncc:pageFront": r"0",
    "ncc:pageNormal": r"0",
    "ncc:pageSpecial": r"0",
    "ncc:setInfo": r"1 of 1",
    "ncc:tocItems": r"\d+",
    "ncc:totalTime": r"\d\d:[0-5]\d:[0-5]\d",
}
AT_MOST_ONCE_IN_NCC = {"dc:date": r"\d{4}-\d\d-\d\d", "dc:source": r"https?://\S+"}
IN_SMIL = {
    "dc:format": r"Daisy 2\.02",
    "dc:identifier": r"\S+",
    "dc:title": r".+",
    "title": r".*",
    "ncc:generator": r".+",
    "ncc:totalElapsedTime": r"\d\d:[0-5]\d:[0-5]\d\.\d{3}",
    "ncc:timeInThisSmil": r"\d\d:[0-5]\d:[0-5]\d\.\d{3}",
}
ATTRIBUTES = {
    "ncc.html": {
        "html": {"lang", XML_LANG},
        "head": set(),
        "title": set(),
        "meta": {"name", "content", "scheme", "http-equiv"},
        "link": {"rel", "type", "href"},
        "body": set(),
        "a": {"href"},
        **{f"h{level}": {"id", "class"} for level in range(1, 7)},
    },
    "part": {
        "smil": set(),
        "head": set(),
        "meta": {"name", "content"},
        "layout": set(),
        "region": {"id"},
        "body": set(),
        "seq": {"dur"},
        "par": {"endsync", "id"},
        "text": {"src", "id"},
        "audio": {"src", "clip-begin", "clip-end", "id"},
    },
    "master": {
        "smil": set(),
        "head": set(),
        "meta": {"name", "content"},
        "layout": set(),
        "region": {"id"},
        "body": set(),
        "ref": {"title", "src", "id"},
    },
}
OF_THE_TEXT = {"id", "class", "lang", XML_LANG, "dir"}
INLINE = {"a", "br", "code", "del", "em", "span", "strong"}
BLOCKS = {"blockquote", "div", "hr", "ol", "p", "pre", "table", "ul", *(f"h{level}" for level in range(1, 7))}
INSIDE = {
    "html": {"head", "body"},
    "head": {"meta", "title", "link"},
    "body": BLOCKS,
    "blockquote": BLOCKS,
    "div": BLOCKS,
    "li": BLOCKS,
    "ol": {"li"},
    "ul": {"li"},
    "table": {"caption", "tr"},
    "tr": {"th", "td"},
    **{empty: set() for empty in ("meta", "link", "title", "hr", "br")},
}
"""What XHTML 1.0 lets stand inside what; any other element of the text holds words and `INLINE` alone."""
NEVER_EMPTY = ("ol", "ul", "table", "tr")
OWN_ATTRIBUTES = {
    "meta": {"http-equiv", "content"},
    "link": {"rel", "type", "href"},
    "a": {"href"},
    "ol": {"start"},
    "li": {"value"},
    "th": {"scope"},
    "table": {"border"},
}
ELSEWHERE = re.compile(r"(?:https?://|mailto:|tel:|sms:)\S+")


def problems(data: bytes) -> list[str]:
    """Everything that is wrong with a book; empty for a good one."""
    book = Opened(data)
    checks = (_archive, _documents, _ids, _attributes, _centre, _contents, _sections, _times, _text, _markup, _links)
    return [problem for check in checks for problem in check(book)]


def milliseconds(clock: str) -> int:
    hours, minutes, rest = clock.split(":")
    return round((int(hours) * 3600 + int(minutes) * 60 + float(rest)) * 1000)


def _archive(book: Opened) -> Iterator[str]:
    names = [each.filename for each in book.infos]
    if names[0] != "ncc.html":
        yield "ncc.html is not first"
    if len({name.lower() for name in names}) != len(names):
        yield "a name stands twice"
    for each in book.infos:
        if not re.fullmatch(r"[a-z0-9]{1,8}\.(html|smil|mp3|css)", each.filename):
            yield f"name: {each.filename}"
        if each.date_time not in {(1980, 1, 1, 0, 0, 0), (2017, 5, 8, 10, 36, 16)}:
            yield f"a clock in it, and not the release's date: {each.filename}"
    if set(book.parts) != {name for name in names if name.startswith("part")}:
        yield "master.smil does not list every section"


def _documents(book: Opened) -> Iterator[str]:
    for name in book.trees:
        if not book.files[name].decode().startswith(DECLARATION + DOCTYPES[name.rpartition(".")[2]]):
            yield f"declaration or doctype: {name}"


def _ids(book: Opened) -> Iterator[str]:
    for name, tree in book.trees.items():
        given = Counter(each.get("id") for each in tree.iter() if each.get("id"))
        yield from (f"id {id_} stands {count} times in {name}" for id_, count in given.items() if count > 1)
        yield from (f"id {id_} in {name}" for id_ in given if not re.fullmatch(r"[A-Za-z_][\w.-]*", str(id_)))


def _attributes(book: Opened) -> Iterator[str]:
    for name, tree in book.trees.items():
        kind = next((kind for kind in ATTRIBUTES if name.startswith(kind)), None)
        for each in tree.iter() if kind else ():
            known = ATTRIBUTES[str(kind)].get(tag_of(each))
            if known is None or set(each.attrib) - known:
                yield f"{tag_of(each)} {sorted(each.attrib)} in {name}"


def _centre(book: Opened) -> Iterator[str]:
    metas = book.meta("ncc.html")
    for name, content in metas:
        pattern = {**ONCE_IN_NCC, **AT_MOST_ONCE_IN_NCC}.get(name)
        if pattern is None or not re.fullmatch(pattern, content):
            yield f"ncc.html: {name} = {content}"
    given = Counter(name for name, _ in metas)
    yield from (f"ncc.html has {given[name]} of {name}" for name in ONCE_IN_NCC if given[name] != 1)
    yield from (f"ncc.html has {given[name]} of {name}" for name in AT_MOST_ONCE_IN_NCC if given[name] > 1)
    counted = {
        "ncc:tocItems": len(book.headings),
        "ncc:files": len(book.files),
        "ncc:depth": max(map(level_of, book.headings)),
    }
    for name, count in counted.items():
        if book.one("ncc.html", name) != str(count):
            yield f"{name} is not {count}"
    if not any(each.get("http-equiv") == "Content-type" for each in book.trees["ncc.html"].iter(f"{XHTML}meta")):
        yield "ncc.html has no Content-type"


def _contents(book: Opened) -> Iterator[str]:
    """The table of contents: its first entry, its levels, where each leads, and that it leads on."""
    places = {(clip.file, id_): place for place, clip in enumerate(book.clips) for id_ in clip.ids}
    first = book.headings[0]
    if (tag_of(first), first.get("class")) != ("h1", "title"):
        yield "the first entry is no h1 with the class title"
    reached, level = -1, 0
    for heading in book.headings:
        if not re.fullmatch("h[1-6]", tag_of(heading)) or not heading.get("id"):
            yield f"an entry that is no heading with an id: {tag_of(heading)}"
        if level_of(heading) > level + 1:
            yield f"a level is left out before {words_of(heading)}"
        level = level_of(heading)
        [link] = list(heading)
        file, _, fragment = str(link.get("href")).partition("#")
        place = places.get((file, fragment), -1)
        if tag_of(link) != "a" or list(link) or place < reached:
            yield f"{link.get('href')} leads nowhere, or back"
        reached = max(reached, place)
    text = [each for each in book.trees["content.html"].iter() if re.fullmatch("h[1-6]", tag_of(each))]
    listed = [(level_of(each), words_of(each)) for each in book.headings]
    if listed != [(level_of(each), words_of(each)) for each in text]:
        yield "the headings of the text are not those of the table of contents"


def _sections(book: Opened) -> Iterator[str]:
    begun = list(dict.fromkeys(str(next(iter(each)).get("href")).partition("#")[0] for each in book.headings))
    if begun != book.parts:
        yield "the sections do not stand in the order of the table of contents"
    same = {(name, book.one("ncc.html", name)) for name in ("dc:identifier", "dc:title")}
    for name in ("master.smil", *book.parts):
        metas = book.meta(name)
        expected = IN_SMIL if name != "master.smil" else {key: IN_SMIL[key] for key, _ in metas}
        if sorted(key for key, _ in metas) != sorted(expected):
            yield f"metadata of {name}"
        yield from (f"{name}: {key}" for key, value in metas if not re.fullmatch(expected[key], value))
        if not same <= set(metas):
            yield f"{name} is of another book"
        if book.trees[name].find("head/layout/region") is None or not body(book.trees[name]):
            yield f"{name} has no layout or nothing in it"


def _times(book: Opened) -> Iterator[str]:
    reached = 0
    for part in book.parts:
        begun = reached
        if milliseconds(book.one(part, "ncc:totalElapsedTime")) != begun:
            yield f"ncc:totalElapsedTime of {part}"
        for clip in (each for each in book.clips if each.file == part):
            if clip.begin != reached or clip.end <= clip.begin:
                yield f"a gap, or no sound, before {clip.text}"
            reached = clip.end
        if milliseconds(book.one(part, "ncc:timeInThisSmil")) != reached - begun:
            yield f"ncc:timeInThisSmil of {part}"
        if [each.get("dur") for each in body(book.trees[part])] != [f"{(reached - begun) / 1000:.3f}s"]:
            yield f"dur of {part}"
    yield from _totals(book, reached)


def _totals(book: Opened, reached: int) -> Iterator[str]:
    if milliseconds(book.one("master.smil", "ncc:timeInThisSmil")) != reached:
        yield "ncc:timeInThisSmil of master.smil"
    if milliseconds(book.one("ncc.html", "ncc:totalTime")) != (reached + 500) // 1000 * 1000:
        yield "ncc:totalTime"
    [sound] = {clip.audio for clip in book.clips}
    length = seconds(book.files[sound])
    if not length - 0.2 < reached / 1000 <= length:
        yield f"the phrases end at {reached} ms and the recording at {length} s"


def _text(book: Opened) -> Iterator[str]:
    read = [clip.text for clip in book.clips]
    known = {id_: place for place, id_ in enumerate(book.order)}
    places = [known.get(text.partition("#")[2], -1) for text in read if text.startswith("content.html#")]
    if len(places) != len(read) or -1 in places:
        yield "a phrase is of no element of the text"
    if places != sorted(set(places)):
        yield "the text is not read in its order, or read twice"
    html = book.trees["content.html"]
    language = book.one("ncc.html", "dc:language")
    if not html.get("lang") == html.get(XML_LANG) == language or html.get("dir") not in ("ltr", "rtl"):
        yield "language or direction of the text"


def _markup(book: Opened) -> Iterator[str]:
    """What the document type of the text does not allow."""
    for each in book.trees["content.html"].iter():
        tag = tag_of(each)
        inside = INSIDE.get(tag, INLINE)
        if tag not in {*INSIDE, *INLINE, *BLOCKS, "caption", "th", "td"}:
            yield f"<{tag}> in the text"
        yield from (f"<{tag_of(child)}> in <{tag}>" for child in each if tag_of(child) not in inside)
        yield from (f"{name} of <{tag}>" for name in set(each.attrib) - OF_THE_TEXT - OWN_ATTRIBUTES.get(tag, set()))
        if tag in NEVER_EMPTY and not len(each):
            yield f"an empty <{tag}>"
        if tag in INSIDE and tag != "title" and (each.text or "").strip():
            yield f"words in <{tag}> itself"
        if tag == "a" and any(tag_of(child) == "a" for child in each.iter() if child is not each):
            yield "a link in a link"


def _links(book: Opened) -> Iterator[str]:
    for name, tree in book.trees.items():
        for each in tree.iter():
            for address in filter(None, (each.get("href"), each.get("src"))):
                file, _, fragment = address.partition("#")
                found = file in book.files and (not fragment or fragment in _all_ids(book.trees[file]))
                if not found and not (name == "content.html" and ELSEWHERE.fullmatch(address)):
                    yield f"{address} in {name} leads nowhere"


def _all_ids(tree: Element) -> set[str]:
    return {str(each.get("id")) for each in tree.iter() if each.get("id")}
