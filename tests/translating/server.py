"""A real web server on this computer, with the answers that a test gives it."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from socketserver import TCPServer
from threading import Event, Thread

from conftest import OPEN_PORTS


@dataclass
class Answer:
    """What is sent for a path."""

    body: bytes = b""
    status: int = 200
    headers: Mapping[str, str] = field(default_factory=dict)
    """An empty one is left out."""
    promised: int | None = None
    """The length that is told, where it is not that of the body."""
    silent: bool = False
    """After the body nothing more is said, and the line stays open."""


class Server(ThreadingHTTPServer):
    """Answers by path; every other path is a 404."""

    daemon_threads = True

    def __init__(self) -> None:
        self.answers: dict[str, Answer] = {}
        self.asked: list[str] = []
        self.ended = Event()
        super().__init__(("127.0.0.1", 0), _Handler)

    def server_bind(self) -> None:
        """Without asking for this computer's name."""
        TCPServer.server_bind(self)
        self.server_name, self.server_port = "127.0.0.1", self.server_address[1]

    def handle_error(self, request: object, client_address: object) -> None:
        """A client that has gone is no matter."""

    def url(self, path: str) -> str:
        """The address of a path."""
        return f"http://127.0.0.1:{self.server_port}{path}"

    def put_list(self, *rows: Mapping[str, object], path: str = "/index.json") -> str:
        """Answer with a list of languages; its address."""
        self.answers[path] = Answer(json.dumps(rows).encode())
        return self.url(path)


class _Handler(BaseHTTPRequestHandler):
    server: Server

    def do_GET(self) -> None:
        self.server.asked.append(self.path)
        answer = self.server.answers.get(self.path, Answer(status=404))
        length = len(answer.body) if answer.promised is None else answer.promised
        self.send_response(answer.status)
        for name, value in {"Content-Length": str(length), **answer.headers}.items():
            if value:
                self.send_header(name, value)
        self.end_headers()
        with suppress(OSError):
            self.wfile.write(answer.body)
            self.wfile.flush()
        if answer.silent:
            self.server.ended.wait(30)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - of http.server
        pass


@contextmanager
def serving() -> Iterator[Server]:
    """A server that runs, with its port open in the wall around the tests."""
    OPEN_PORTS.add(0)  # to be given a port
    try:
        server = Server()
    finally:
        OPEN_PORTS.discard(0)
    OPEN_PORTS.add(server.server_port)
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield server
    finally:
        server.ended.set()
        server.shutdown()
        server.server_close()
        thread.join()
        OPEN_PORTS.discard(server.server_port)
