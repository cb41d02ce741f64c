"""The command, in a process of its own: drafts, serves on this computer alone, ends with Ctrl-C."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import urllib.request
from http.cookiejar import CookieJar
from pathlib import Path
from urllib.error import HTTPError
from urllib.parse import urlsplit

import pytest
from conftest import OPEN_PORTS
from finishing.conftest import NEWS

RUN = "from accessible_release.cli import main; main()"


@pytest.mark.skipif(sys.platform == "win32", reason="Ctrl-C cannot be sent to one process")
def test_the_page_is_served_until_ctrl_c(tmp_path: Path) -> None:
    news = tmp_path / "news.md"
    news.write_text(NEWS, encoding="utf-8")
    command = [sys.executable, "-c", RUN, "review", "--no-browser", str(news)]
    env = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=env) as server:
        assert server.stdout is not None
        address = server.stdout.readline().strip()
        place = urlsplit(address)
        assert place.hostname == "127.0.0.1"
        OPEN_PORTS.add(place.port or 0)
        try:
            browser = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(CookieJar()))
            with browser.open(address) as answer:
                assert answer.url == f"http://127.0.0.1:{place.port}/"
                assert "The library opens again" in answer.read().decode()
            with pytest.raises(HTTPError, match="403"):
                urllib.request.urlopen(f"http://127.0.0.1:{place.port}/")
        finally:
            OPEN_PORTS.discard(place.port or 0)
            server.send_signal(signal.SIGINT)
        try:
            assert server.wait(30) == 0
        finally:
            server.kill()
    assert (tmp_path / "news.easy.md").is_file()
