"""The addresses of the review page, and what each answers."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from flask import Flask, Response, abort, jsonify, redirect, render_template, request, send_from_directory, url_for
from werkzeug.exceptions import HTTPException
from werkzeug.wrappers import Response as AnyResponse

from accessible_release.errors import ReleaseError
from accessible_release.finishing import desk as desks
from accessible_release.finishing import signing
from accessible_release.pictures import library
from accessible_release.workbench.bench import Bench
from accessible_release.workbench.building import Building
from accessible_release.workbench.choosing import chosen
from accessible_release.workbench.doing import DONE, PAGES, Answer, Deeds
from accessible_release.workbench.guard import MADE_POLICY, Guard
from accessible_release.workbench.hearing import heard
from accessible_release.workbench.layout import Layout
from accessible_release.workbench.rows import Kind
from accessible_release.workbench.suggesting import Easier
from accessible_release.workbench.translations import pages as translations
from accessible_release.workbench.translations.updating import Updating
from accessible_release.workbench.viewing import Shown, View, ordered, view

REFUSED = {
    403: "This address is only for the browser that opened it. Open the address in the terminal again.",
    404: "There is no such page.",
    405: "That cannot be done here.",
    413: "That is too much at once: at most 1 MB can be sent.",
}
SHOWN, ORDERS = ("all", "open"), ("text", "worst")


class Pages:
    """The pages of the easy-read text of one release."""

    def __init__(self, layout: Layout, building: Building) -> None:
        self.layout, self.building = layout, building
        self.bench, self.guard = layout.bench, layout.guard
        self.easier = Easier()
        self.deeds = Deeds(self.bench, self.easier)

    def page(self, template: str, **values: Any) -> str:
        """A page, with what those of the easy-read text need."""
        show, order = self.layout.choice("show", SHOWN), self.layout.choice("order", ORDERS)
        return self.layout.page(template, show=show, order=order, Kind=Kind, **values)

    def view(self) -> View:
        """What there is to see of the text as it is now."""
        with self.bench.open() as desk:
            return view(desk, self.easier)

    def main(self) -> str:
        """All rows, or those that are open."""
        with self.bench.open() as desk:
            seen = view(desk, self.easier)
        wanted = ordered(seen.shown, request.args.get("order", ""))
        if request.args.get("show") == "open":
            wanted = [each for each in wanted if each.is_open]
        return self.page("main.html", view=seen, rows=wanted, desk=desk)

    def do(self) -> AnyResponse | tuple[str, int]:
        """What a button of the main page asks."""
        return self._went(self.deeds.do(request.form))

    def again(self) -> AnyResponse | tuple[str, int]:
        """Words once more whose row is gone."""
        return self._went(self.deeds.again(request.form))

    def about(self, key: str, page: str) -> str | AnyResponse | tuple[str, int]:
        """A page about one row, and what it was filled in for."""
        if page not in PAGES:
            abort(404)
        if request.method == "POST":
            self.layout.name = request.form.get("by", self.layout.name)
            return self._went(self.deeds.on_page(page, key, request.form))
        seen = self.view().of(key)
        if seen is None:
            abort(404)
        argument, search = request.args.get("argument", ""), request.args.get("search", "")
        found = chosen(self.bench, _line(seen, argument), search) if page == "picture" else ()
        question = next((each for each in seen.questions if each.code == argument), None)
        values = {"each": seen, "argument": argument, "search": search, "found": found, "question": question}
        return self.page(f"{page}.html", **values)

    def _went(self, answer: Answer) -> AnyResponse | tuple[str, int]:
        """Where the browser goes after something was done."""
        if answer.clashes:
            return self.page("clash.html", clashes=answer.clashes), 409
        show, order = answer.show or (request.form.get("show", ""), request.form.get("order", ""))
        view_of: dict[str, Any] = {"show": show or None, "order": order or None}
        if answer.page in PAGES:
            argument = answer.argument or None
            return redirect(url_for("about", key=answer.key, page=answer.page, argument=argument, **view_of), 303)
        if answer.page:
            return redirect(url_for(answer.page, **view_of), 303)
        anchor = f"row-{answer.key}" if answer.key else "rows"
        return redirect(url_for("main", said=answer.said or None, **view_of, _anchor=anchor), 303)

    def sign(self) -> str | AnyResponse:
        """What is open; where nothing is, the signature."""
        with self.bench.open() as desk:
            if request.method == "GET":
                return self.page("sign.html", view=view(desk, self.easier), desk=desk)
            by, day = self.layout.named(), self.bench.day()
            signing.sign(self.bench.path, desk.release, self.bench.settings, by, day, level=signing.EASY, language="")
        return redirect(url_for("sign", said="signed"), 303)

    def together(self) -> str | AnyResponse:
        """What may be left out in one act; with a reason and a name it is."""
        if request.method == "GET":
            return self.page("together.html", view=self.view())
        self.layout.name = request.form.get("by", self.layout.name)
        codes, reason = request.form.get("codes", "").split(), request.form.get("reason", "")
        with self.bench.open() as desk:
            desks.leave_out(desk, codes, reason, self.layout.name, self.bench.day())
        return redirect(url_for("main", said="together", _anchor="open"), 303)

    def build(self) -> str | AnyResponse:
        """How far the editions are; begin to make them."""
        if request.method == "POST":
            self.building.start()
            return redirect(url_for("build"), 303)
        with self.bench.open() as desk:
            return self.page("build.html", state=self.building.state, desk=desk, made=self.guard.made)

    def how_far(self) -> Response:
        """How far the editions are, for the script of the page."""
        state = self.building.state
        return jsonify(running=state.running, step=state.step, done=state.done, total=state.total)

    def made_file(self, secret: str, name: str) -> Response:
        """A file that was made of this release."""
        folder = self.building.state.folder
        if secret != self.guard.made or folder is None:
            abort(403)
        answer = send_from_directory(folder, name)
        answer.headers["Content-Security-Policy"] = MADE_POLICY
        return answer

    def picture_file(self, name: str) -> Response:
        """A picture of the library."""
        found = library(self.bench.settings).get(name)
        if found is None:
            abort(404)
        answer = Response(found.data, mimetype=found.media_type)
        answer.headers["Content-Security-Policy"] = "default-src 'none'; style-src 'unsafe-inline'; sandbox"
        return answer

    def sound(self, key: str) -> Response:
        """A row as the recording will say it."""
        seen = self.view().of(key)
        if seen is None:
            abort(404)
        with self.bench.open() as desk:
            return Response(heard(desk, seen.row), mimetype="audio/wav")

    def refused(self, error: HTTPException) -> tuple[str, int]:
        """A request that is not answered; whoever has no token learns nothing of the release."""
        code = error.code or 500
        return render_template("refused.html", why=REFUSED.get(code, error.name)), code

    def troubled(self, error: ReleaseError) -> tuple[str, int]:
        """What cannot be done, with the words that were not saved."""
        unsaved = {name: words for name, words in request.form.items() if name.startswith("words") and words.strip()}
        return self.page("trouble.html", why=str(error), unsaved=unsaved), 400


def _line(seen: Shown, argument: str) -> str:
    """The words of the line whose number a page is asked for; nothing where there is no such line."""
    number = int(argument) if argument.isdecimal() else 0
    return seen.pictures[number].words if number < len(seen.pictures) else ""


def create_app(bench: Bench, guard: Guard, building: Building, updating: Updating) -> Flask:
    """The review page of one release."""
    app = Flask(__name__)
    app.url_map.merge_slashes = False  # a longer way to an address is another address
    app.jinja_env.trim_blocks = app.jinja_env.lstrip_blocks = True
    guard.protect(app)
    layout = Layout(bench, guard, {**DONE, **translations.DONE})
    pages = Pages(layout, building)
    both = ("GET", "POST")
    routes: tuple[tuple[str, Callable[..., Any], tuple[str, ...]], ...] = (
        ("/", pages.main, ("GET",)),
        ("/do", pages.do, ("POST",)),
        ("/again", pages.again, ("POST",)),
        ("/row/<key>/<page>", pages.about, both),
        ("/sign", pages.sign, both),
        ("/together", pages.together, both),
        ("/build", pages.build, both),
        ("/build/how-far", pages.how_far, ("GET",)),
        ("/made/<secret>/<path:name>", pages.made_file, ("GET",)),
        ("/picture-file/<name>", pages.picture_file, ("GET",)),
        ("/sound/<key>.wav", pages.sound, ("GET",)),
    )
    for address, answers, methods in (*routes, *translations.routes(layout, updating)):
        app.add_url_rule(address, answers.__name__, answers, methods=methods)
    app.register_error_handler(HTTPException, pages.refused)
    app.register_error_handler(ReleaseError, pages.troubled)
    return app
