"""What all pages have in common, and who uses them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from flask import render_template, request

from accessible_release.workbench.bench import Bench
from accessible_release.workbench.guard import Guard


class Layout:
    """The pages of one release; the name of whoever uses them is kept while they are served."""

    def __init__(self, bench: Bench, guard: Guard, done: Mapping[str, str]) -> None:
        self.bench, self.guard = bench, guard
        self._done = done
        """Code in an address → what was done, in words."""
        self.name, self.role = "", ""

    def named(self) -> str:
        """Whoever signs with the form that was sent: the name, and the role where there is one."""
        self.name, self.role = request.form.get("name", ""), request.form.get("role", "")
        return ", ".join(part for each in (self.name, self.role) if (part := " ".join(each.split())))

    def choice(self, field: str, of: Sequence[str]) -> str:
        """What a field of the request names; the first of the choices where it names none of them."""
        named = request.values.get(field, "")
        return named if named in of else of[0]

    def page(self, template: str, **values: Any) -> str:
        """A page, with what all of them need."""
        common = {
            "form_token": self.guard.form,
            "of": Path(self.bench.path).name,
            "said": self._done.get(request.args.get("said", ""), ""),
            "name": self.name,
            "role": self.role,
        }
        return render_template(template, **{**common, **values})
