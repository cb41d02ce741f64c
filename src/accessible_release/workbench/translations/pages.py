"""The addresses of the translations on the review page, and what each answers."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from flask import Response, abort, jsonify, redirect, request, url_for
from werkzeug.wrappers import Response as AnyResponse

from accessible_release.finishing import signing
from accessible_release.translating.packages.codes import is_sane
from accessible_release.workbench.layout import Layout
from accessible_release.workbench.translations.doing import DONE, ORDERS, SHOWN, Answer, Deeds, shown
from accessible_release.workbench.translations.offering import offers, standings
from accessible_release.workbench.translations.returning import Backs
from accessible_release.workbench.translations.sheets import NAMES, Sheets, named
from accessible_release.workbench.translations.updating import Updating

__all__ = ["DONE", "Route", "routes"]

Route = tuple[str, Callable[..., Any], tuple[str, ...]]
"""An address, what answers there, and the methods."""
ONE = "/translation/<level>/<language>"


class Translations:
    """The pages of the translations of one release."""

    def __init__(self, layout: Layout, updating: Updating) -> None:
        self.layout, self.updating, self.bench = layout, updating, layout.bench
        self.sheets, self.backs = Sheets(layout.bench), Backs()
        self.deeds = Deeds(self.sheets, self.backs)

    def page(self, template: str, **values: Any) -> str:
        """A page of the translations."""
        choices = {"filters": SHOWN, "orders": ORDERS, "levels": NAMES, "backs": self.backs, "named": named}
        show, order = self._view()
        return self.layout.page(f"translations/{template}.html", show=show, order=order, **choices, **values)

    def _view(self) -> tuple[str, str]:
        return self.layout.choice("show", tuple(SHOWN)), self.layout.choice("order", tuple(ORDERS))

    def translations(self) -> str | AnyResponse:
        """All translations and how far they are; begin another one."""
        if request.method == "POST":
            return self._update(request.form.get("level", ""), request.form.get("language", ""))
        with self.bench.open() as desk:
            found, source = list(standings(self.sheets)), desk.release.language
        state = self.updating.state
        return self.page("list", standings=found, offers=offers(source, self.bench.settings), working=state)

    def _update(self, level: str, language: str) -> AnyResponse:
        _check(level, language)
        self.updating.start(level, language)
        return redirect(url_for("working"), 303)

    def working(self) -> str | AnyResponse:
        """That a translation is being made; when it is there, on to it."""
        state = self.updating.state
        if state.running or state.error:
            return self.page("working", state=state)
        if state.level:
            return redirect(url_for("translation", level=state.level, language=state.language), 303)
        return redirect(url_for("translations"), 303)

    def is_working(self) -> Response:
        """Whether a translation is being made, for the script of the page."""
        return jsonify(running=self.updating.state.running)

    def translation(self, level: str, language: str) -> str:
        """The parts of one translation."""
        _check(level, language)
        with self.sheets.open(level, language) as sheet:
            return self.page("rows", sheet=sheet, rows=shown(sheet, *self._view()), working=self.updating.state)

    def do_translation(self, level: str, language: str) -> AnyResponse | tuple[str, int]:
        """What a button of that page asks."""
        _check(level, language)
        answer = self.deeds.do(level, language, request.form)
        if answer.page == "update" and not answer.clashes:
            return self._update(level, language)
        return self._went(level, language, answer)

    def accept(self, level: str, language: str, key: str) -> str | AnyResponse | tuple[str, int]:
        """Say why the words of a part are right although a fact seems wrong."""
        _check(level, language)
        if request.method == "POST":
            return self._went(level, language, self.deeds.accept(level, language, key, request.form))
        with self.sheets.open(level, language) as sheet:
            row = sheet.row(key)
            if row is None:
                abort(404)
            return self.page("accept", sheet=sheet, row=row)

    def _went(self, level: str, language: str, answer: Answer) -> AnyResponse | tuple[str, int]:
        """Where the browser goes after something was done."""
        if answer.clashes:
            with self.sheets.open(level, language) as sheet:
                return self.page("clash", sheet=sheet, clashes=answer.clashes), 409
        show, order = answer.show or self._view()
        of: dict[str, Any] = {"level": level, "language": language, "show": show, "order": order}
        if answer.page == "list":
            return redirect(url_for("translations"), 303)
        if answer.page == "sign":
            return redirect(url_for("sign_translation", **of), 303)
        if answer.page == "accept":
            return redirect(url_for("accept", key=answer.key, **of), 303)
        anchor = f"row-{answer.key}" if answer.key else "rows"
        return redirect(url_for("translation", **of, said=answer.said or None, _anchor=anchor), 303)

    def sign_translation(self, level: str, language: str) -> str | AnyResponse:
        """What stands in the way of a signature; where nothing does, the signature."""
        _check(level, language)
        with self.bench.open() as desk, self.sheets.open(level, language) as sheet:
            if request.method == "GET":
                asked = [row for row in sheet.rows if row.is_open]
                to_build = language not in self.bench.settings.to
                return self.page("sign", sheet=sheet, rows=asked, to_build=to_build, working=self.updating.state)
            by, day, settings = self.layout.named(), self.bench.day(), self.bench.settings
            signing.sign(self.bench.path, desk.release, settings, by, day, level=level, language=language)
        return redirect(url_for("sign_translation", level=level, language=language, said="translation-signed"), 303)


def _check(level: str, language: str) -> None:
    """An address that can name no file of ours is none."""
    if level not in NAMES or not is_sane(language):
        abort(404)


def routes(layout: Layout, updating: Updating) -> tuple[Route, ...]:
    """The addresses of the translations."""
    pages, both = Translations(layout, updating), ("GET", "POST")
    return (
        ("/translations", pages.translations, both),
        ("/translations/working", pages.working, ("GET",)),
        ("/translations/is-working", pages.is_working, ("GET",)),
        (ONE, pages.translation, ("GET",)),
        (f"{ONE}/do", pages.do_translation, ("POST",)),
        (f"{ONE}/accept/<key>", pages.accept, both),
        (f"{ONE}/sign", pages.sign_translation, both),
    )
