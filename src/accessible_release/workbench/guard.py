"""Who may use the page: only the browser on this computer that has the address with the token."""

from __future__ import annotations

import hmac
import secrets
from dataclasses import dataclass, field

from flask import Flask, Response, abort, redirect, request
from werkzeug.wrappers import Response as AnyResponse

HOST = "127.0.0.1"
MOST_BYTES = 1_000_000
"""Of what a form may send."""
POLICY = (
    "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; media-src 'self'; connect-src 'self'; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
MADE_POLICY = "sandbox allow-scripts"
"""What was made runs its player, and reaches nothing of this page."""
HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",  # with less, a browser names no origin when it sends a form
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cache-Control": "no-store",
}


def _secret() -> str:
    return secrets.token_urlsafe(32)


@dataclass(slots=True)
class Guard:
    """The secrets of one run, and what is asked of each request."""

    port: int
    token: str = field(default_factory=_secret, repr=False)
    """In the address that is opened, then in a cookie."""
    form: str = field(default_factory=_secret, repr=False)
    """In each form."""
    made: str = field(default_factory=_secret, repr=False)
    """In the addresses of what was made: a page there stands alone and has no cookie."""

    @property
    def origin(self) -> str:
        """Where the page is."""
        return f"http://{HOST}:{self.port}"

    @property
    def address(self) -> str:
        """What to open in the browser."""
        return f"{self.origin}/?token={self.token}"

    @property
    def cookie(self) -> str:
        """The name of the cookie: other servers on this computer share its host."""
        return f"review-{self.port}"

    def protect(self, app: Flask) -> None:
        """Ask all of it of every request, and send the headers with every answer."""
        app.config["MAX_CONTENT_LENGTH"] = MOST_BYTES
        app.config["MAX_FORM_MEMORY_SIZE"] = MOST_BYTES
        app.config["MAX_FORM_PARTS"] = None
        app.before_request(self._admit)
        app.after_request(_with_headers)

    def _admit(self) -> AnyResponse | None:
        if request.host != f"{HOST}:{self.port}" or request.headers.get("Origin", self.origin) != self.origin:
            abort(403)
        if ".." in request.path:
            abort(403)
        if request.method == "GET" and "token" in request.args:
            return self._let_in(request.args["token"])
        if request.endpoint != "made_file" and not _same(request.cookies.get(self.cookie, ""), self.token):
            abort(403)
        if request.method not in ("GET", "HEAD") and not _same(request.form.get("form", ""), self.form):
            abort(403)
        return None

    def _let_in(self, token: str) -> AnyResponse:
        if not _same(token, self.token):
            abort(403)
        answer = redirect("/", 303)
        answer.set_cookie(self.cookie, self.token, httponly=True, samesite="Strict", path="/")
        return answer


def _same(given: str, wanted: str) -> bool:
    return hmac.compare_digest(given.encode(), wanted.encode())


def _with_headers(answer: Response) -> Response:
    for name, value in HEADERS.items():
        answer.headers[name] = value
    answer.headers.setdefault("Content-Security-Policy", POLICY)
    return answer
