"""Nobody but the browser that has the address reads or changes anything."""

from __future__ import annotations

import pytest

from workbench.conftest import PORT, Office

ADDRESSES = (
    "/",
    "/sign",
    "/build",
    "/build/how-far",
    "/row/s0001/leave-out",
    "/picture-file/telephone",
    "/sound/s0001.wav",
    "/static/page.css",
)


@pytest.mark.parametrize("address", ADDRESSES)
def test_without_the_token_nothing_is_shown(office: Office, address: str) -> None:
    answer = office.stranger().get(address)
    assert answer.status_code == 403
    assert "library" not in answer.text
    assert "news" not in answer.text


@pytest.mark.parametrize("address", ["/do", "/again", "/sign", "/build", "/row/s0001/leave-out"])
def test_without_the_token_nothing_is_changed(office: Office, address: str) -> None:
    before = office.text
    fields = {"form": office.guard.form, "do": "save", "name": "Jo", "reason": "x", "words": "x"}
    assert office.stranger().post(address, data=fields).status_code == 403
    assert office.text == before


def test_a_wrong_token_opens_nothing(office: Office) -> None:
    stranger = office.stranger()
    assert stranger.get("/?token=wrong").status_code == 403
    assert stranger.get("/").status_code == 403
    assert stranger.get("/?token=ü").status_code == 403


def test_the_token_leaves_the_address(office: Office) -> None:
    answer = office.stranger().get(f"/?token={office.guard.token}")
    assert (answer.status_code, answer.headers["Location"]) == (303, "/")
    cookie = answer.headers["Set-Cookie"]
    assert "HttpOnly" in cookie
    assert "SameSite=Strict" in cookie


@pytest.mark.parametrize(
    ("headers", "base"),
    [
        ({"Origin": "https://evil.example"}, f"http://127.0.0.1:{PORT}"),
        ({"Origin": "null"}, f"http://127.0.0.1:{PORT}"),
        ({"Origin": f"http://127.0.0.1:{PORT + 1}"}, f"http://127.0.0.1:{PORT}"),
        ({}, f"http://evil.example:{PORT}"),
        ({}, f"http://localhost:{PORT}"),
        ({}, f"http://127.0.0.1:{PORT + 1}"),
    ],
)
def test_another_origin_or_host_is_refused(office: Office, headers: dict[str, str], base: str) -> None:
    window = office.window()
    window.type("s0002", "Another sentence.")
    before = office.text
    fields = {**window.page.forms[0], "do": "save s0002"}
    assert window.client.post("/do", data=fields, headers=headers, base_url=base).status_code == 403
    assert window.client.get("/", headers=headers, base_url=base).status_code == 403
    assert office.text == before


def test_a_form_that_is_not_ours_is_refused(office: Office) -> None:
    window = office.window().type("s0002", "Another sentence.")
    before = office.text
    for token in ({}, {"form": ""}, {"form": "wrong"}):
        fields = {name: value for name, value in window.page.forms[0].items() if name != "form"} | token
        assert window.client.post("/do", data={**fields, "do": "save s0002"}).status_code == 403
    assert office.text == before


def test_more_than_a_megabyte_is_refused(office: Office) -> None:
    window = office.window().type("s0002", "x" * 1_000_001)
    before = office.text
    answer = window.client.post("/do", data={**window.page.forms[0], "do": "save s0002"})
    assert answer.status_code == 413
    assert office.text == before


@pytest.mark.parametrize("name", ["../news.md", "..%2fnews.md", "%2e%2e/news.md", "x/../../news.md", "/etc/passwd"])
def test_no_way_leads_out_of_a_folder(office: Office, name: str) -> None:
    client = office.client()
    made = office.folder.path.parent / "made"
    made.mkdir()
    (made / "page.html").write_text("<p>made</p>")
    office.building.state = type(office.building.state)(folder=made, files=("page.html",))
    assert client.get(f"/made/{office.guard.made}/page.html").status_code == 200
    for address in (f"/made/{office.guard.made}/{name}", f"/static/{name}", f"/picture-file/{name}"):
        answer = client.get(address)
        assert answer.status_code in (403, 404), address
        assert "library" not in answer.text


def test_what_was_made_needs_its_own_secret_and_reaches_nothing(office: Office) -> None:
    made = office.folder.path.parent / "made"
    made.mkdir()
    (made / "page.html").write_text("<p>made</p>")
    (office.folder.path.parent / "link").symlink_to(office.folder.path)
    office.building.state = type(office.building.state)(folder=made, files=("page.html",))
    assert office.client().get("/made/wrong/page.html").status_code == 403
    answer = office.stranger().get(f"/made/{office.guard.made}/page.html")
    assert answer.headers["Content-Security-Policy"] == "sandbox allow-scripts"


@pytest.mark.parametrize("address", ADDRESSES)
def test_nothing_remote_and_nothing_inline(office: Office, address: str) -> None:
    answer = office.client().get(address)
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert answer.headers["Referrer-Policy"] == "same-origin"
    policy = answer.headers["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    if answer.mimetype == "text/html":
        assert "unsafe" not in policy
        assert "frame-ancestors 'none'" in policy
        for sign in ("http:", "https:", "<style", "style=", "onclick"):
            assert sign not in answer.text, sign
