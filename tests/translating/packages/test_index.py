"""The list and the downloads, against a real server on this computer that does everything wrong."""

from __future__ import annotations

import hashlib
import socket
import tempfile
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from threading import Event, Thread
from time import monotonic
from typing import Any
from urllib.request import Request

import pytest
from conftest import OPEN_PORTS

from accessible_release.errors import MachineLacks, Unusable
from accessible_release.settings import Settings
from accessible_release.translating.packages import index, network
from accessible_release.translating.packages.index import Offer, address, available, download, legs
from translating.server import Answer, Server, serving
from translating.toys import hollow_files, write_zip

SHORT = 0.3
"""Seconds of silence that are borne in these tests."""


@pytest.fixture(scope="module")
def running() -> Iterator[Server]:
    with serving() as server:
        yield server


@pytest.fixture
def server(running: Server) -> Server:
    running.answers.clear()
    running.asked.clear()
    return running


@pytest.fixture
def package(tmp_path: Path) -> bytes:
    return write_zip(tmp_path / "package", hollow_files("en", "pl")).read_bytes()


@pytest.fixture
def into(tmp_path: Path) -> Path:
    (tmp_path / "into").mkdir()
    return tmp_path / "into"


def row(source: str, target: str, *links: str, **fields: object) -> dict[str, object]:
    return {"from_code": source, "to_code": target, "package_version": "1.9", "links": list(links), **fields}


def offer(*links: str, sha256: str = "") -> Offer:
    return Offer("en", "pl", "1.9", links, sha256)


def fetched(wanted: Offer, into: Path) -> tuple[Path, list[tuple[int, int]]]:
    told: list[tuple[int, int]] = []
    return download(wanted, into, lambda done, total: told.append((done, total)), SHORT), told


def failed(wanted: Offer, into: Path) -> MachineLacks:
    """The error of a download, after which no file is left."""
    with pytest.raises(MachineLacks) as caught:
        fetched(wanted, into)
    assert list(into.iterdir()) == []
    assert "--from-file" in caught.value.hint
    return caught.value


def test_the_public_list_and_another() -> None:
    assert address(Settings()).startswith("https://")
    assert address(Settings()).endswith("/index.json")
    assert address(Settings(languages_index="https://example.org/ours.json")) == "https://example.org/ours.json"


def test_what_the_list_offers(server: Server) -> None:
    url = server.put_list(
        row("en", "pb", "https://example.org/a", "ipfs://a", "http://example.org/a", sha256="AB"),
        row("en", "pl", "https://example.org/old", package_version="1.9"),
        row("en", "pl", "https://example.org/new", package_version="1.10"),
        row("en", "pl", "https://example.org/older", package_version="1.1"),
        row("en", "de", "ipfs://only"),
        row("en", "../..", "https://example.org/a"),
        row("en", "fr", "https://example.org/a", type="sbd"),
        row("en", "it", links="https://example.org/a"),
        {"type": "sbd", "from_codes": ["en"]},
    )
    found = available(url, SHORT)
    assert found == [
        Offer("en", "pt-BR", "1.9", ("https://example.org/a",), "AB"),
        Offer("en", "pl", "1.10", ("https://example.org/new",)),
    ]
    assert found[0].host == "example.org"
    assert server.asked == ["/index.json"]


@pytest.mark.parametrize(
    "body", [b"", b"{", b"{}", b"null", b"<html>Log in to the guest network</html>", b"\xff\xfe", b"[" * 9999]
)
def test_a_list_that_is_none(body: bytes, server: Server) -> None:
    server.answers["/index.json"] = Answer(body)
    with pytest.raises(MachineLacks, match="no list of languages") as caught:
        available(server.url("/index.json"), SHORT)
    assert caught.value.code == "index-broken"
    assert "--from-file" in caught.value.hint


@pytest.mark.parametrize(
    ("answer", "says"),
    [
        (Answer(status=404), "the server answers 404"),
        (Answer(status=500), "the server answers 500"),
        (Answer(b"[]", promised=99), "it was cut off after 2 of 99 bytes"),
        (Answer(b"[", promised=99, silent=True), "the server is silent"),
        (Answer(b"[]", promised=99_000_000), "it is larger than 20 MB"),
        (Answer(b"[]", headers={"Content-Length": "many"}), "invalid literal"),
        (Answer(status=302, headers={"Location": "http://example.org/"}), "an address that is not safe"),
        (Answer(status=302, headers={"Location": "file:///etc/passwd"}), "the server answers 302"),
        (Answer(status=302, headers={"Location": "/index.json"}), "the server answers 302"),
    ],
)
def test_a_list_that_cannot_be_had(answer: Answer, says: str, server: Server) -> None:
    server.answers["/index.json"] = answer
    with pytest.raises(MachineLacks) as caught:
        available(server.url("/index.json"), SHORT)
    assert caught.value.code == "index-unreachable"
    assert says in caught.value.message
    assert server.url("/index.json") in caught.value.where
    assert "--from-file" in caught.value.hint


@pytest.mark.parametrize(
    "url",
    [
        "http://example.org/index.json",
        "file:///etc/passwd",
        "ftp://example.org/",
        "index.json",
        "",
        "https://",
        "https://[::1",
    ],
)
def test_an_address_that_is_not_safe(url: str) -> None:
    with pytest.raises(MachineLacks, match="does not begin with https") as caught:
        available(url)
    assert caught.value.code == "index-unreachable"


def test_a_server_that_is_not_there() -> None:
    with serving() as server:
        url, port = server.url("/index.json"), server.server_port
    OPEN_PORTS.add(port)
    with pytest.raises(MachineLacks, match=r"(?i)connection refused"):
        available(url, SHORT)
    OPEN_PORTS.discard(port)


def test_a_proxy_is_not_asked_about_this_computer(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("http_proxy", "http://proxy.example.org:3128")
    monkeypatch.delenv("no_proxy", raising=False)
    assert available(server.put_list(), SHORT) == []


def test_the_wall_around_the_tests_still_stands(server: Server) -> None:
    closed = server.url("/").replace(str(server.server_port), "9")
    with pytest.raises(BaseException, match=r"socket\.connect") as caught:
        available(closed, SHORT)
    assert caught.typename == "NetworkUsedError"
    with pytest.raises(BaseException, match="getaddrinfo"):
        available("https://example.org/", SHORT)


def test_a_redirect_is_followed(server: Server, package: bytes, into: Path) -> None:
    server.answers["/a"] = Answer(status=302, headers={"Location": server.url("/b")})
    server.answers["/b"] = Answer(package)
    path, _ = fetched(offer(server.url("/a")), into)
    assert path.read_bytes() == package
    assert server.asked == ["/a", "/b"]


def test_a_redirect_from_the_network_to_this_computer_is_not_followed() -> None:
    request: Any = Request("https://example.org/a")
    with pytest.raises(network.NotFetched, match="not safe"):
        network._Redirects().redirect_request(request, None, 302, "", {}, "http://127.0.0.1:1/")
    followed = network._Redirects().redirect_request(request, None, 302, "", {}, "https://example.com/b")
    assert followed is not None
    assert followed.full_url == "https://example.com/b"


def test_a_package_is_downloaded(server: Server, package: bytes, into: Path) -> None:
    server.answers["/a"] = Answer(package)
    path, told = fetched(offer(server.url("/a"), sha256=hashlib.sha256(package).hexdigest().upper()), into)
    assert path.read_bytes() == package
    assert list(into.iterdir()) == [path]
    assert (told[0], told[-1]) == ((0, len(package)), (len(package), len(package)))


def test_a_package_whose_length_is_not_told(server: Server, package: bytes, into: Path) -> None:
    server.answers["/a"] = Answer(package, headers={"Content-Length": ""})
    path, told = fetched(offer(server.url("/a")), into)
    assert path.read_bytes() == package
    assert told[0] == (0, 0)


@pytest.mark.parametrize(
    ("answer", "says"),
    [
        (Answer(status=404), "the server answers 404"),
        (Answer(b"PK", promised=9_000), "it was cut off after 2 of 9,000 bytes"),
        (Answer(b"PK", promised=9_000, silent=True), "the server is silent"),
        (Answer(b"PK", promised=3_000_000_000), "it is larger than 2,000 MB"),
        (Answer(status=301, headers={"Location": "http://example.org/a"}), "an address that is not safe"),
    ],
)
def test_a_download_that_fails(answer: Answer, says: str, server: Server, into: Path) -> None:
    server.answers["/a"] = answer
    error = failed(offer(server.url("/a")), into)
    assert error.code == "download-failed"
    assert says in error.message
    assert server.url("/a") in error.where


def test_more_than_is_promised_or_allowed(server: Server, into: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(index, "MOST_BYTES", 100_000)
    server.answers["/a"] = Answer(bytes(200_000), headers={"Content-Length": ""})
    assert "it is larger than" in failed(offer(server.url("/a")), into).message


def test_a_wrong_checksum(server: Server, package: bytes, into: Path) -> None:
    server.answers["/a"] = Answer(package)
    for wrong in ("0" * 64, "nonsense"):
        assert failed(offer(server.url("/a"), sha256=wrong), into).code == "download-checksum"


def test_the_next_address_is_tried(server: Server, package: bytes, into: Path) -> None:
    server.answers["/b"] = Answer(b"not what is promised")
    server.answers["/c"] = Answer(package)
    links = [server.url(path) for path in ("/a", "/b", "/c")]
    path, _ = fetched(offer(*links, sha256=hashlib.sha256(package).hexdigest()), into)
    assert path.read_bytes() == package
    assert list(into.iterdir()) == [path]
    assert server.asked == ["/a", "/b", "/c"]


def test_an_interruption_leaves_nothing(server: Server, package: bytes, into: Path) -> None:
    def stop(done: int, _total: int) -> None:
        if done:
            raise KeyboardInterrupt

    server.answers["/a"] = Answer(package)
    with pytest.raises(KeyboardInterrupt):
        download(offer(server.url("/a")), into, stop, SHORT)
    assert list(into.iterdir()) == []


def test_a_full_disk(server: Server, package: bytes, into: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_: object, __: int) -> None:
        raise OSError(28, "No space left on device")

    server.answers["/a"] = Answer(package)
    monkeypatch.setattr(tempfile._TemporaryFileWrapper, "write", full, raising=False)
    with pytest.raises(MachineLacks, match="the disk is full") as caught:
        download(offer(server.url("/a")), into, lambda _done, _total: None, SHORT)
    assert caught.value.code == "languages-unwritable"
    assert list(into.iterdir()) == []


def test_a_folder_that_is_not_there(into: Path) -> None:
    with pytest.raises(MachineLacks, match="no such file"):
        download(offer("https://example.org/"), into / "nix", lambda _done, _total: None)


def ways(*pairs: str) -> list[Offer]:
    both = (pair.split(">") for pair in pairs)
    return [Offer(source, target, "1", ("https://example.org/",)) for source, target in both]


@pytest.mark.parametrize(
    ("source", "target", "way"),
    [
        ("en", "pl", ["en>pl"]),
        ("en-GB", "pl", ["en>pl"]),
        ("en", "pt-PT", ["en>pt"]),
        ("en", "pt-BR", ["en>pt-BR"]),
        ("pl", "en", ["pl>en"]),
        ("pl", "pt", ["pl>en", "en>pt"]),
    ],
)
def test_the_packages_of_a_way(source: str, target: str, way: list[str]) -> None:
    offers = ways("en>pl", "pl>en", "en>pt", "en>pt-BR")
    assert [f"{each.source}>{each.target}" for each in legs(offers, source, target)] == way


def test_a_language_that_is_not_offered() -> None:
    with pytest.raises(Unusable, match=r"no way from “en” to “cy”\. It has: de, pl\.") as caught:
        legs(ways("en>pl", "en>de"), "en", "cy")
    assert caught.value.code == "language-not-offered"
    with pytest.raises(Unusable, match="It is empty"):
        legs([], "en", "cy")


@pytest.mark.parametrize("said", [b"HTTP/1.1 200 OK\r\nX: ", b"HTTP/1.1 200 OK\r\n\r\n"])
def test_a_server_that_drips_is_not_waited_for(said: bytes) -> None:
    OPEN_PORTS.add(0)  # to be given a port
    with socket.create_server(("127.0.0.1", 0)) as listening:
        OPEN_PORTS.discard(0)
        port = listening.getsockname()[1]
        OPEN_PORTS.add(port)
        gone = Event()

        def drip() -> None:
            client, _ = listening.accept()
            with client, suppress(OSError):
                client.sendall(said)
                while not gone.wait(SHORT / 10):
                    client.sendall(b"x")

        dripping = Thread(target=drip, daemon=True)
        dripping.start()
        begun = monotonic()
        try:
            with pytest.raises(network.NotFetched, match="it takes longer than"):
                list(network.pieces(f"http://127.0.0.1:{port}/", 10_000, SHORT, longest=3 * SHORT))
        finally:
            gone.set()
            dripping.join()
            OPEN_PORTS.discard(port)
    assert 2 * SHORT < monotonic() - begun < 20 * SHORT
