"""The page on this computer only, until Ctrl-C."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from flask import Flask
from waitress.server import create_server

from accessible_release.errors import MachineLacks
from accessible_release.settings import Settings
from accessible_release.workbench.app import create_app
from accessible_release.workbench.bench import Bench
from accessible_release.workbench.building import Building
from accessible_release.workbench.guard import HOST, Guard
from accessible_release.workbench.translations.updating import Updating

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIEnvironment

THREADS = 4


def serve(
    path: str, output: Path, settings: Settings, clock: Callable[[], datetime], told: Callable[[str], None]
) -> None:
    """Serve the page of a release; `told` gets its address, with the token, when it can be opened.

    Comes back after Ctrl-C; raises KeyboardInterrupt where that broke off a build, `MachineLacks` where no port can
    be had.
    """
    logging.getLogger("waitress.queue").setLevel(logging.ERROR)  # that a request waits is no news
    late = _Late()
    try:
        server = create_server(late, host=HOST, port=0, threads=THREADS, ident="", max_request_body_size=2_000_000)
    except OSError as error:
        reason = (error.strerror or "refused").lower()
        raise MachineLacks("page-unservable", f"the page cannot be served on this computer: {reason}.") from error
    guard = Guard(int(server.effective_port))
    building = Building(path, output, settings)
    bench = Bench(path, settings, clock)
    updating = Updating(bench)
    late.app = create_app(bench, guard, building, updating)
    told(guard.address)
    server.run()
    if building.state.running or updating.state.running:
        raise KeyboardInterrupt  # what it has begun is not waited for


class _Late:
    """The page, once its port is known."""

    app: Flask

    def __call__(self, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        return self.app(environ, start_response)
