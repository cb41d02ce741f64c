from __future__ import annotations

from collections.abc import Iterator

import pytest

from accessible_release.cli.progress import Bar, Lines, Quiet, reporter


@pytest.fixture
def seconds(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[float]]:
    """The clock: add to it to let time go by."""
    now = [0.0]
    monkeypatch.setattr("time.monotonic", lambda: sum(now))
    yield now


def test_lines_now_and_then_and_at_the_end(seconds: list[float], capsys: pytest.CaptureFixture[str]) -> None:
    lines = Lines()
    for done in range(1, 11):
        seconds.append(2.0)
        lines.step("speaking", done, 10)
    assert capsys.readouterr().err.splitlines() == [
        "Speaking: 3 of 10",
        "Speaking: 6 of 10",
        "Speaking: 9 of 10",
        "Speaking: 10 of 10",
    ]


def test_a_bar_is_drawn_when_it_changes(capsys: pytest.CaptureFixture[str]) -> None:
    bar = Bar()
    for done in (1, 1, 2):
        bar.step("editions", done, 2)
        bar.share(done / 2)
    assert capsys.readouterr().err == (
        "\r[........................]   0% Making editions 1/2"
        "\r[############............]  50% Making editions 1/2"
        "\r[############............]  50% Making editions 2/2"
        "\r[########################] 100% Making editions 2/2\n"
    )


def test_a_bar_goes_by_time_and_never_back(capsys: pytest.CaptureFixture[str]) -> None:
    bar = Bar()
    for done in (0.25, 0.2, 0.5):
        bar.share(done)
    assert capsys.readouterr().err == "\r[######..................]  25%\r[############............]  50%"
    bar.release("b.md", 1, 1)
    bar.share(0.25)
    assert capsys.readouterr().err == "\n\r[######..................]  25%"


def test_a_bar_makes_room(capsys: pytest.CaptureFixture[str]) -> None:
    bar = Bar()
    bar.step("speaking", 1, 10)
    bar.release("b.md", 2, 2)
    bar.pause()
    bar.share(0.1)
    bar.say("All is well.")
    assert capsys.readouterr().err == (
        "\r[........................]   0% Speaking 1/10\nRelease 2 of 2: “b.md”\n"
        "\r[##......................]  10%\nAll is well.\n"
    )


def test_a_step_of_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    Bar().step("speaking", 0, 0)
    assert capsys.readouterr().err.endswith("0/0")


def test_one_input_is_not_named(capsys: pytest.CaptureFixture[str]) -> None:
    for shown in (Bar(), Lines(), Quiet()):
        shown.release("a.md", 1, 1)
    assert capsys.readouterr().err == ""


def test_nothing_at_all(capsys: pytest.CaptureFixture[str]) -> None:
    quiet = reporter("none")
    quiet.release("a.md", 1, 2)
    quiet.step("speaking", 1, 1)
    quiet.share(1)
    quiet.say("Made.")
    quiet.pause()
    assert capsys.readouterr() == ("", "")


def test_the_kind_that_was_asked_for() -> None:
    assert type(reporter("bar")) is Bar
    assert type(reporter("plain")) is Lines
    assert type(reporter("auto")) is Lines


def test_without_any_stderr(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stderr", None)
    shown = reporter("auto")
    shown.step("speaking", 1, 1)
    assert type(shown) is Lines
