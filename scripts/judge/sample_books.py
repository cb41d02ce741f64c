"""An e-book and a talking book in which everything is wrong on purpose."""

from __future__ import annotations

import zipfile
from collections.abc import Mapping
from io import BytesIO

FRAME = bytes.fromhex("fffb50c4") + bytes(204)
"""Layer III, 64 kbit/s, 44.1 kHz: 26 ms of nothing."""
SOUND = FRAME * 40
"""One second."""
CONTAINER = """<?xml version="1.0"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>
<rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/></rootfiles></container>"""
PACKAGE = """<?xml version="1.0"?>
<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id" xml:lang="en">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:identifier id="id">urn:uuid:7f0a1d0e-5a7e-5b0d-9a53-1f3a1d1b2c3d</dc:identifier>
<dc:title>Everything here is wrong on purpose</dc:title><dc:language>ar</dc:language>
<meta property="dcterms:modified">2026-01-01T00:00:00Z</meta>
<meta property="media:duration" refines="#overlay">0:00:09</meta>
<meta property="media:duration">0:00:05</meta>
</metadata>
<manifest>
<item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>
<item id="text" href="text.xhtml" media-type="application/xhtml+xml" media-overlay="overlay"/>
<item id="overlay" href="text.smil" media-type="application/smil+xml"/>
<item id="sound" href="sound.mp3" media-type="audio/mpeg"/>
<item id="picture" href="picture.svg" media-type="image/svg+xml"/>
</manifest><spine><itemref idref="text"/></spine></package>"""
PAGE = """<?xml version="1.0"?><!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"><head><title>{title}</title></head>
<body>{body}</body></html>"""
NAV = """<nav epub:type="toc"><ol><li><a href="text.xhtml">Text</a></li></ol></nav>
<nav epub:type="page-list"><ol><li><a href="text.xhtml#one">1</a></li></ol></nav>"""
TURNED = """<p id="two" dir="rtl">اتصل <a href="tel:+448081000900">0808 1000 900</a></p>"""
TEXT = f"""<h4 id="one">One</h4>{TURNED}<p id="three">Three</p><img src="picture.svg"/>"""
SMIL = """<?xml version="1.0"?>
<smil xmlns="http://www.w3.org/ns/SMIL" version="3.0"><body>
<par id="a"><text src="text.xhtml#two"/><audio src="sound.mp3" clipBegin="0.5s" clipEnd="1s"/></par>
<par id="b"><text src="text.xhtml#one"/><audio src="sound.mp3" clipBegin="0.2s" clipEnd="7s"/></par>
<par id="c"><text src="text.xhtml#nowhere"/><audio src="sound.mp3" clipBegin="8s" clipEnd="7.5s"/></par>
</body></smil>"""
PICTURE = """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9v9z"/></svg>"""
NCC = f"""<?xml version="1.0"?>
<html xmlns="http://www.w3.org/1999/xhtml"><head><title>Wrong</title><meta name="dc:format" content="Daisy 2"/>
<meta name="dc:language" content="ar"/>
<meta name="ncc:tocItems" content="7"/><meta name="ncc:totalTime" content="00:05:00"/></head>
<body><h2 id="h">A heading that leads nowhere</h2>
<h5 id="i"><a href="part.smil#nowhere">A jump</a></h5>{TURNED}</body></html>"""
PART = """<?xml version="1.0"?>
<smil><head><meta name="ncc:timeInThisSmil" content="00:07:00"/></head><body><seq>
<par id="p"><text src="nowhere.html#x"/><audio src="sound.mp3" clip-begin="npt=0.9s" clip-end="npt=0.1s"/></par>
</seq></body></smil>"""


def epub() -> bytes:
    """An e-book; just whole enough for each validator to open it."""
    return _archive(
        {
            "mimetype": "application/epub+zip",
            "META-INF/container.xml": CONTAINER,
            "EPUB/package.opf": PACKAGE,
            "EPUB/nav.xhtml": PAGE.format(title="Contents", body=NAV),
            "EPUB/text.xhtml": PAGE.format(title="", body=TEXT),
            "EPUB/text.smil": SMIL,
            "EPUB/picture.svg": PICTURE,
            "EPUB/sound.mp3": SOUND,
        }
    )


def daisy() -> bytes:
    """A talking book of which one file is not well formed."""
    return _archive({"ncc.html": NCC, "part.smil": PART, "content.html": "<html><p></html>", "sound.mp3": SOUND})


def _archive(members: Mapping[str, str | bytes]) -> bytes:
    made = BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        for name, data in members.items():
            archive.writestr(zipfile.ZipInfo(name), data)
    return made.getvalue()
