"""A page open on a small release that was drafted once, and a browser without script."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from html.parser import HTMLParser
from pathlib import Path

import pytest
from finishing.conftest import NEWS, Folder
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from accessible_release.settings import Settings
from accessible_release.workbench.app import create_app
from accessible_release.workbench.bench import Bench
from accessible_release.workbench.building import Building
from accessible_release.workbench.guard import Guard
from accessible_release.workbench.translations.updating import Updating

PORT = 8123
DAY = "2026-12-02"
NOW = datetime(2026, 12, 2, 9, 30, tzinfo=UTC)


class Fields(HTMLParser):
    """The forms of a page with their fields, as a browser sends them; the buttons aside."""

    def __init__(self) -> None:
        super().__init__()
        self.forms: list[dict[str, str]] = []
        self.buttons: list[dict[str, str]] = []
        self._area: str | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if tag == "form":
            self.forms.append({})
        elif tag == "input" and "name" in given and (given.get("type") != "radio" or "checked" in given):
            self.forms[-1][given["name"]] = given.get("value", "on")
        elif tag == "button":
            self.buttons.append(given)
        elif tag == "textarea":
            self._area = given["name"]
            self.forms[-1][self._area] = ""

    def handle_data(self, data: str) -> None:
        if self._area:
            self.forms[-1][self._area] += data

    def handle_endtag(self, tag: str) -> None:
        if tag == "textarea" and self._area:
            form = self.forms[-1]
            form[self._area] = form[self._area].removeprefix("\n").replace("\n", "\r\n")
            self._area = None


class Window:
    """A window of a browser without script: what it shows, and what is typed into it."""

    def __init__(self, client: FlaskClient) -> None:
        self.client = client
        self.open("/")

    def open(self, address: str) -> Window:
        """Go there."""
        return self._shown(self.client.get(address))

    def _shown(self, answer: TestResponse) -> Window:
        self.answer = answer
        while answer.status_code == 303:
            self.address = answer.headers["Location"]
            answer = self.client.get(self.address.partition("#")[0])
        self.status, self.html = answer.status_code, answer.text
        self.page = Fields()
        self.page.feed(self.html)
        return self

    @property
    def words(self) -> str:
        """What there is to read, without markup."""
        return " ".join(re.sub(r"<[^>]*>", " ", self.html).split())

    @property
    def buttons(self) -> list[str]:
        """What its buttons do."""
        return [each["value"] for each in self.page.buttons if each.get("name") == "do"]

    def type(self, key: str, words: str) -> Window:
        """Other words into a row."""
        assert f"words-{key}" in self.page.forms[0], key
        self.page.forms[0][f"words-{key}"] = words.replace("\n", "\r\n")
        return self

    def press(self, do: str) -> Window:
        """A button of the main page."""
        assert do in self.buttons, do
        return self._shown(self.client.post("/do", data={**self.page.forms[0], "do": do}))

    def fill(self, address: str, fields: Mapping[str, str], form: int = -1) -> Window:
        """Fill in a form of the page and send it there."""
        return self._shown(self.client.post(address, data={**self.page.forms[form], **fields}))


class Office:
    """A release in a folder, its page, and the browser of who has its address."""

    def __init__(self, place: Path) -> None:
        self.folder = Folder(place)
        self.folder.settings = Settings(voice="tone", editions=("text", "web"), levels=("easy",))
        self.folder.write(NEWS)
        self.folder.draft()
        self.guard = Guard(PORT)
        self.bench = Bench(str(self.folder.path), self.folder.settings, lambda: NOW)
        self.building = Building(str(self.folder.path), place / "output", self.folder.settings)
        self.updating = Updating(self.bench)
        self.app = create_app(self.bench, self.guard, self.building, self.updating)
        self.app.testing = True

    @property
    def text(self) -> str:
        """The file of the easy-read text."""
        return self.folder.text.read_text(encoding="utf-8")

    def stranger(self) -> Browser:
        """A browser without the token."""
        return Browser(self.app, self.app.response_class)

    def client(self) -> Browser:
        """A browser that opened the address."""
        client = self.stranger()
        client.get(f"/?token={self.guard.token}")
        return client

    def window(self) -> Window:
        """The page in such a browser."""
        return Window(self.client())


class Browser(FlaskClient):
    """A browser on the page's host."""

    def open(self, *arguments: object, **given: object) -> TestResponse:
        """What comes back; the host is that of the page unless another is given."""
        given.setdefault("base_url", f"http://127.0.0.1:{PORT}")
        return super().open(*arguments, **given)  # type: ignore[arg-type]


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    """The page of a drafted release."""
    yield Office(tmp_path)
