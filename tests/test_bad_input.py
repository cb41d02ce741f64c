"""Each row of the table of bad input: exit code, one line that says what and where, nothing half-written."""

from __future__ import annotations

import json
import os
import socket
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest
from conftest import FOLDER, RELEASE, Process, Program, Ran

from accessible_release.errors import MachineLacks

TITLE = "# Flood line opens\n\n"
HELP = "Call the free helpline Floodline on 0345 988 1188.\n"


@dataclass(frozen=True)
class Bad:
    """An input that is refused with exit code 2, and what the one line says."""

    name: str
    data: bytes
    says: tuple[str, ...]


def text(name: str, content: str, *says: str) -> Bad:
    return Bad(name, content.encode(), says)


REFUSED = [
    text("empty", "", "no text"),
    text("only white space", " \n\t\n\u00a0\n", "no text"),
    text("only front matter", "---\ntitle: Flood\n---\n", "no text"),
    text("only rules and signs", "---\n\n***\n\n…\n", "no text"),
    Bad("a NUL byte", b"Flood\x00 line", ("not a text file", "NUL")),
    Bad("a PNG picture", b"\x89PNG\r\n\x1a\n" + bytes(range(256)), ("looks like a PNG picture",)),
    Bad("a Word file", b"PK\x03\x04" + b"word/document.xml", ("looks like a Word file",)),
    Bad("UTF-16 without a mark", TITLE.encode("utf-16-le"), ("not a text file", "UTF-16")),
    Bad("neither UTF-8 nor Windows-1252", b"Flood \x81\x8d line", ("neither UTF-8 nor Windows-1252",)),
    Bad("half a UTF-16 character", b"\xff\xfeF\x00l", ("broken UTF-16",)),
    text("larger than the limit", "word " * 200_001, "larger than 1,000,000 bytes", "--max-bytes"),
    text("20,000 levels of quotation", ">" * 20_000 + " words", "nested deeper than 100"),
    text("20,000 levels of a list", "".join(f"{'  ' * n}- word\n" for n in range(600)), "nested deeper than 100"),
    text("20,000 brackets", TITLE + HELP + "[" * 20_000 + " words\n", "line 4", "nested deeper than 100"),
    text("malformed YAML", f"---\ntitle: [Flood\ndate: 2026\n---\n{HELP}", "line 3", "column", "Correct the YAML"),
    text("an unclosed fence", f"```yaml\ntitle: Flood\n\n{HELP}", "line 1", "never closed"),
    text("an unclosed block", f"---\ntitle: Flood\n\n{HELP}", "line 1", "never closed"),
    text("YAML that is a list", f"---\n- title\n- date\n---\n{HELP}", "line 2", "key: value"),
    text("YAML that is a text", f"```yaml\njust words\n```\n{HELP}", "line 2", "key: value"),
    text("a YAML alias", f"---\ntitle: &a Flood\nname: *a\n---\n{HELP}", "line 2", "aliases"),
    text("500 levels of YAML", f"---\ntitle: {'[' * 500}{']' * 500}\n---\n{HELP}", "line 2", "nested deeper"),
    text("a YAML tag", f"---\ntitle: !!python/object/apply:os.system [id]\n---\n{HELP}", "line 2", "tag"),
    text("64 KB of YAML", f"---\ntitle: {'Flood ' * 20_000}\n---\n{HELP}", "longer than 65,536"),
    text("two titles", f"---\ntitle: Flood\ntitle: Fire\n---\n{HELP}", "line 3", "title", "twice"),
    text("two phones", f"---\nphone: '101'\nphone: '999'\n---\n{HELP}", "line 3", "phone", "twice"),
    text("a language without phrases", f"---\nlang: tlh\n---\n{TITLE}{HELP}", "tlh", "--language"),
]


def one_line(ran: Ran, *says: str) -> None:
    """One line on stderr with these words, nothing on stdout, no traceback, nothing a terminal would obey."""
    (line,) = ran.err.splitlines()
    assert line.startswith("Error: ")
    assert line.isprintable()
    for words in says:
        assert words in line
    assert not ran.out
    assert "Traceback" not in ran.err


@pytest.mark.parametrize("bad", REFUSED, ids=lambda bad: bad.name)
def test_refused_in_one_line_and_nothing_is_written(bad: Bad, tmp_path: Path, program: Program) -> None:
    (tmp_path / "news.md").write_bytes(bad.data)
    ran = program("build", tmp_path / "news.md", "-o", tmp_path / "out")
    assert ran.code == 2
    one_line(ran, "“news.md”", *bad.says)
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize("bad", REFUSED, ids=lambda bad: bad.name)
def test_refused_by_inspect_too(bad: Bad, program: Program) -> None:
    ran = program("inspect", "-", stdin=bad.data)
    assert ran.code == 2
    one_line(ran, "“standard input”", *bad.says)


# What is no regular file


def test_a_missing_file(tmp_path: Path, program: Program) -> None:
    ran = program("build", tmp_path / "nix.md", "-o", tmp_path / "out")
    assert ran.code == 2
    one_line(ran, "nix.md”: cannot read it: no such file or directory.")
    assert not (tmp_path / "out").exists()


def test_no_input_folder(program: Program) -> None:
    ran = program("build")
    assert ran.code == 2
    one_line(ran, "there is no folder “input” here", "accessible-release init")


def test_a_folder_without_releases(tmp_path: Path, program: Program) -> None:
    (tmp_path / "notes.txt").write_text("notes")
    ran = program("build", tmp_path, "-o", tmp_path / "out")
    assert ran.code == 2
    one_line(ran, "no release in it")


def test_a_folder_is_no_release_to_inspect(tmp_path: Path, program: Program) -> None:
    ran = program("inspect", tmp_path)
    assert ran.code == 2
    one_line(ran, "not a regular file")


def test_a_fifo_is_not_waited_for(tmp_path: Path, program: Program) -> None:
    os.mkfifo(tmp_path / "news.md")
    ran = program("build", tmp_path, "-o", tmp_path / "out")
    assert ran.code == 2
    one_line(ran, "not a regular file")


@pytest.mark.parametrize("device", ["/dev/zero", "/dev/null", "/dev/tty"])
def test_a_device_is_not_read(device: str, program: Program) -> None:
    ran = program("inspect", device)
    assert ran.code == 2
    one_line(ran, device)


def test_a_socket_is_not_read(tmp_path: Path, program: Program) -> None:
    with socket.socket(socket.AF_UNIX) as server:
        server.bind(str(tmp_path / "news.md"))
        ran = program("inspect", tmp_path / "news.md")
    assert ran.code == 2
    one_line(ran, "news.md")


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_no_permission(news: Path, program: Program) -> None:
    news.chmod(0)
    ran = program("inspect", news)
    assert ran.code == 2
    one_line(ran, "permission denied")


def test_more_than_the_limit_is_never_read(tmp_path: Path, program: Program) -> None:
    with (tmp_path / "huge.md").open("wb") as stream:
        stream.truncate(10**13)
    ran = program("inspect", tmp_path / "huge.md")
    assert ran.code == 2
    one_line(ran, "larger than 1,000,000 bytes")


def test_an_option_raises_the_limit(tmp_path: Path, program: Program) -> None:
    (tmp_path / "long.md").write_text(TITLE + HELP + "Rain fell.\n\n" * 90_000)
    assert program("inspect", tmp_path / "long.md").code == 2
    (tmp_path / "small.md").write_text(TITLE + HELP)
    assert program("inspect", "--max-bytes", "20", tmp_path / "small.md").code == 2
    assert program("inspect", "--max-bytes", "200", tmp_path / "small.md").code == 0


# What is read all the same


@dataclass(frozen=True)
class Odd:
    """An input that is read, what the editions hold, and what a person is told."""

    name: str
    data: bytes
    holds: tuple[str, ...]
    lacks: tuple[str, ...] = ()
    told: tuple[str, ...] = ()


def odd(name: str, content: str, *holds: str, lacks: tuple[str, ...] = (), told: tuple[str, ...] = ()) -> Odd:
    return Odd(name, content.encode(), holds, lacks, told)


CURLY = TITLE + HELP + "“We’re here,” said Ann Lee. It is £5.\n"
READ = [
    Odd("Windows-1252", CURLY.encode("cp1252"), ("We’re here", "£5"), told=("windows-1252",)),
    Odd("UTF-16 with a mark", CURLY.encode("utf-16"), ("We’re here",), told=("utf-16",)),
    Odd("a byte-order mark", CURLY.encode("utf-8-sig"), ("We’re here",), ("\ufeff",)),
    Odd("CRLF", CURLY.replace("\n", "\r\n").encode(), ("We’re here",), ("\r",)),
    Odd("lone CR", CURLY.replace("\n", "\r").encode(), ("We’re here",), ("\r",)),
    odd("a rule in the body", TITLE + "Before.\n\n---\n\nAfter: words.\n\n---\n\n" + HELP, "Before.", "After: words."),
    odd("a rule on top", "---\n\n" + TITLE + "Before.\n\n---\n\n" + HELP, "Before."),
    odd("a key twice", f"---\narea: East\narea: West\n---\n{TITLE}{HELP}", "Flood line", told=("“area”", "line 3")),
    odd(
        "raw HTML",
        TITLE + HELP + "<b>Rain</b> fell <script>alert(1)</script>and\n\n<div onclick='x()'>rivers</div> rose.\n",
        "Rain",
        "rivers",
        lacks=("<script", "onclick"),
    ),
    odd(
        "a picture with a program",
        TITLE + HELP + "<img src=x onerror=alert(1)> Rain fell.\n",
        "Rain fell",
        lacks=("<img",),
    ),
    odd(
        "links that are not allowed",
        TITLE + HELP + "[one](javascript:alert(1)) [two](data:text/html,x) [three](file:///etc/passwd)\n",
        "one",
        "two",
        "three",
        lacks=("javascript:", "data:text", "file:///"),
    ),
    odd(
        "control characters and ANSI escapes",
        TITLE + HELP + "Rain \x1b[31mfell\x07 today.\n",
        "Rain",
        lacks=("\x1b", "\x07"),
        told=("line 4", "Control characters"),
    ),
    odd(
        "zero-width characters",
        TITLE + "Call the helpline on 0345 9\u200b88 1188.\n",
        "0345 988 1188",
        told=("line 3",),
    ),
    odd(
        "digits of another script",
        TITLE + "Call the free helpline Floodline on ٠٣٤٥ ٩٨٨ ١١٨٨.\n",
        "0345 988 1188",
        lacks=("٠", "٩"),
        told=("line 3", "another script"),
    ),
]


@pytest.mark.parametrize("given", READ, ids=lambda given: given.name)
def test_read_all_the_same(given: Odd, tmp_path: Path, program: Program) -> None:
    (tmp_path / "news.md").write_bytes(given.data)
    ran = program("build", tmp_path / "news.md", "-o", tmp_path / "out", "--edition", "text", "--edition", "web")
    assert ran.code == 0, ran.err
    made = "".join(path.read_text() for path in Path(ran.out.strip()).glob("*.standard.*"))
    for words in given.holds:
        assert words in made
    for words in given.lacks:
        assert words not in made
    for words in given.told:
        assert words in ran.err
    assert all(line.isprintable() for line in ran.err.splitlines())


@pytest.mark.parametrize("number", ["03001232040", "0345", "116123", "+44 300 123 2040"])
def test_a_phone_in_front_matter_stays_as_it_was_typed(number: str, tmp_path: Path, program: Program) -> None:
    (tmp_path / "news.md").write_text(f"---\nphone: {number}\nog.site.name: {number}\n---\n{TITLE}{HELP}")
    assert f'"site_name": "{number}"' in program("inspect", "--json", tmp_path / "news.md").out


def test_a_remote_picture_is_not_fetched_and_its_words_are_kept(tmp_path: Path, program: Program) -> None:
    (tmp_path / "news.md").write_text(f"{TITLE}{HELP}\n![A river in flood](https://example.org/river.jpg)\n")
    ran = program("build", tmp_path / "news.md", "-o", tmp_path / "out")
    assert ran.code == 0
    page = next(Path(ran.out.strip()).glob("*.standard.html")).read_text()
    assert "A river in flood" in page
    assert "<img" not in page


@pytest.mark.parametrize(
    ("line", "says"),
    [
        ("Call the helpline on \u202e8811 889 5430\u202c.\n", ("direction",)),
        ("Call the helpline on O345 988 ll88.\n", ("line 3",)),
    ],
    ids=["a direction override in a number", "letters that pose as digits"],
)
def test_a_number_that_may_be_false_is_for_a_person(
    line: str, says: tuple[str, ...], tmp_path: Path, program: Program
) -> None:
    (tmp_path / "news.md").write_text(TITLE + line)
    ran = program("build", tmp_path / "news.md", "-o", tmp_path / "out")
    assert ran.code == 1
    one_line(ran, "nothing was made")
    inspected = program("inspect", tmp_path / "news.md")
    assert inspected.code == 1
    for words in says:
        assert words in inspected.out
    assert not (tmp_path / "out").exists()


# Names of folders


@pytest.mark.parametrize(
    ("title", "folder"),
    [
        ("../../etc/x", "etc-x"),
        ("CON", "release-"),
        ("nul", "release-"),
        ("x" * 300, "x" * 35 + "-"),
        ("Flood line " * 40, "flood-line-flood-line"),
        ("🌊🌊🌊", "release-"),
        ("C:\\Windows\\x", "c-windows-x"),
        ("Ü Ł é", "u"),
    ],
)
def test_a_title_is_never_a_path(title: str, folder: str, tmp_path: Path, program: Program) -> None:
    (tmp_path / "news.md").write_text(f"---\ntitle: '{title}'\n---\n{HELP}")
    ran = program("build", tmp_path / "news.md", "-o", tmp_path / "out", "--edition", "text")
    assert ran.code == 0, ran.err
    made = Path(ran.out.strip())
    assert made.parent == tmp_path / "out"
    assert made.name.startswith(folder)
    assert len(made.name) <= 40
    assert set(made.name) <= set("abcdefghijklmnopqrstuvwxyz0123456789-")
    assert {path.name for path in tmp_path.iterdir()} == {"news.md", "out"}


@pytest.mark.parametrize(
    "title",
    [
        pytest.param('"\\0"', id="NUL"),
        pytest.param('"a\\e[31mb"', id="an escape"),
        pytest.param('"\\uD800"', id="half a character"),
    ],
)
def test_a_title_of_control_characters_is_no_accident(title: str, tmp_path: Path, program: Program) -> None:
    (tmp_path / "news.md").write_text(f"---\ntitle: {title}\n---\n{HELP}")
    ran = program("build", tmp_path / "news.md", "-o", tmp_path / "out", "--edition", "text")
    assert ran.code in {0, 2}, ran.err
    assert "should not" not in ran.err
    assert "\x1b" not in "".join(path.read_text() for path in (tmp_path / "out").rglob("*.txt"))


def test_no_title(tmp_path: Path, program: Program) -> None:
    (tmp_path / "news.md").write_text(HELP)
    ran = program("build", tmp_path / "news.md", "-o", tmp_path / "out", "--edition", "text")
    assert ran.code == 0
    assert Path(ran.out.strip()).name.startswith("release-")
    assert "no title" in ran.err


def test_a_folder_that_is_a_link_is_not_followed(news: Path, tmp_path: Path, program: Program) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / FOLDER).symlink_to(elsewhere)
    ran = program("build", news, "-o", tmp_path / "out")
    assert ran.code == 2
    one_line(ran, "link")
    assert not list(elsewhere.iterdir())


# Names and arguments that are no UTF-8


@pytest.mark.skipif(sys.platform in {"darwin", "win32"}, reason="names are UTF-8 there")
def test_a_file_name_that_is_no_utf8(tmp_path: Path, program: Program) -> None:
    path = tmp_path / os.fsdecode(b"n\xe9ws\x1b.md")
    path.write_text(RELEASE)
    ran = program("build", path, "-o", tmp_path / "out", "--progress", "none")
    assert ran.code == 0, ran.err
    assert program("build", path, "-o", tmp_path / "out", "--progress", "none").out == ran.out
    made = json.loads((Path(ran.out.strip()) / "manifest.json").read_text())
    assert made["source"] == r"n\udce9ws\x1b.md"
    assert made["not_made"] == []


@pytest.mark.parametrize("option", ["--helpline", "--language", "--edition", "--voice", "--lexicon", "--region"])
def test_an_argument_that_is_no_utf8(option: str, news: Path, tmp_path: Path, program: Program) -> None:
    ran = program("build", news, "-o", tmp_path / "out", option, os.fsdecode(b"0345\xe9"))
    assert ran.code == 2
    one_line(ran, r"\udce9")


def test_a_text_to_speak_that_is_no_utf8(program: Program) -> None:
    ran = program("speak", "--script", os.fsdecode("Café ".encode() + b"\xff"))
    assert ran.code == 2
    one_line(ran, "0xFF")


def test_an_empty_argument_is_not_the_working_folder(program: Program, tmp_path: Path) -> None:
    Path("news.md").write_text(RELEASE)
    ran = program("build", "", "-o", tmp_path / "out")
    assert ran.code == 2
    one_line(ran, "cannot read it")


def test_a_full_standard_output_does_not_stop_a_batch(
    tmp_path: Path, program: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, title in (("a.md", "Fire"), ("b.md", "Flood")):
        (tmp_path / name).write_text(RELEASE.replace("Flood", title))

    def full(_text: object) -> None:
        raise MachineLacks("stdout-unwritable", "the result cannot be written to standard output: no space left.")

    monkeypatch.setattr("accessible_release.cli.telling.result", full)
    ran = program("build", tmp_path, "-o", tmp_path / "out", "--edition", "text", "--progress", "none")
    assert ran.code == 3
    one_line(ran, "standard output")
    assert len(list((tmp_path / "out").glob("*/manifest.json"))) == 2


# What an error line shows


def test_a_file_name_in_an_error_is_quoted_escaped_and_short(tmp_path: Path, program: Program) -> None:
    name = "\x1b[31mred\nline\u202e" + "x" * 230
    ran = program("inspect", tmp_path / name)
    assert ran.code == 2
    one_line(ran, "“", "”")
    assert len(ran.err) < 330
    short = program("inspect", "\x1b[31mred\nline.md")
    one_line(short, r"“\x1b[31mred\nline.md”")


def test_a_number_and_an_address_in_an_error_are_quoted(tmp_path: Path, program: Program) -> None:
    (tmp_path / "news.md").write_text(f"{TITLE}Call the helpline at www.stopіtnow.org.uk or on 0345 988 1188.\n")
    ran = program("build", tmp_path / "news.md", "-o", tmp_path / "out")
    assert ran.code == 1
    one_line(ran, "“www.stopіtnow.org.uk”")


def test_words_of_a_release_are_not_in_messages(news: Path, tmp_path: Path, program: Program) -> None:
    ran = program("build", news, "-o", tmp_path / "out", "--debug")
    assert ran.code == 0
    for words in ("council", "Ann Lee", "here for you", "0345"):
        assert words not in ran.err


# Disks


def test_the_same_input_twice_is_the_same_bytes(tmp_path: Path, program: Program) -> None:
    made: list[dict[str, bytes]] = []
    for place in ("here", "there/deep"):
        (tmp_path / place).mkdir(parents=True)
        (tmp_path / place / "news.md").write_text(RELEASE)
        assert program("build", tmp_path / place / "news.md", "-o", tmp_path / place / "out").code == 0
        out = tmp_path / place / "out"
        found = {str(path.relative_to(out)): path.read_bytes() for path in out.rglob("*") if path.is_file()}
        made.append({name: data for name, data in found.items() if not name.startswith(".")})
    assert len(made[0]) == 12
    assert made[0] == made[1]


def test_one_bad_file_among_many(tmp_path: Path, program: Program) -> None:
    for name, content in (("a.md", RELEASE), ("b.md", ""), ("c.md", RELEASE.replace("Flood", "Fire"))):
        (tmp_path / name).write_text(content)
    ran = program("build", tmp_path, "-o", tmp_path / "out", "--edition", "text", "--progress", "none")
    assert ran.code == 1
    assert ran.out.splitlines() == [str(tmp_path / "out" / name) for name in (FOLDER, "fire-line-opens")]
    assert ran.err == "Error: “b.md”: there is no text in it.\n"


def test_output_is_a_file(news: Path, tmp_path: Path, program: Program) -> None:
    (tmp_path / "out").write_text("precious")
    ran = program("build", news, "-o", tmp_path / "out")
    assert ran.code == 3
    one_line(ran, "that is a file, not a folder")
    assert (tmp_path / "out").read_text() == "precious"


def test_output_is_below_a_file(news: Path, program: Program) -> None:
    ran = program("build", news, "-o", news / "out")
    assert ran.code == 3
    one_line(ran, "cannot write there: not a directory")


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_output_cannot_be_written(news: Path, tmp_path: Path, program: Program) -> None:
    (tmp_path / "out").mkdir(mode=0o500)
    ran = program("build", news, "-o", tmp_path / "out")
    assert ran.code == 3
    one_line(ran, "permission denied")


@pytest.mark.skipif(not Path("/proc/self").exists(), reason="needs a file system that nobody may write to")
def test_output_on_a_file_system_that_takes_no_files(news: Path, program: Program) -> None:
    ran = program("build", news, "-o", "/proc/out")
    assert ran.code == 3
    one_line(ran, "cannot write there")


@pytest.mark.parametrize("written_before", [0, 1, 2, 3])
def test_a_full_disk_leaves_the_last_good_set(
    written_before: int, news: Path, tmp_path: Path, program: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "out"
    arguments = ("build", news, "-o", out, "--edition", "text", "--edition", "web", "--progress", "none")
    assert program(*arguments).code == 0
    before = {path: path.read_bytes() for path in out.rglob("*") if path.is_file()}
    news.write_text(RELEASE.replace("day and night", "by day"))
    calls, real = iter(range(100)), os.fsync

    def full(handle: int) -> None:
        if next(calls) >= written_before:
            raise OSError(28, "No space left on device")
        real(handle)

    monkeypatch.setattr(os, "fsync", full)
    ran = program(*arguments)
    assert ran.code == 3
    one_line(ran, "the disk is full", "Make room")
    assert {path: path.read_bytes() for path in out.rglob("*") if path.is_file()} == before
    monkeypatch.undo()
    assert program("verify", out).code == 0


def test_a_full_disk_at_the_first_run_leaves_nothing(
    news: Path, tmp_path: Path, program: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_handle: int) -> None:
        raise OSError(122, "Disk quota exceeded")

    monkeypatch.setattr(os, "fsync", full)
    assert program("build", news, "-o", tmp_path / "out", "--edition", "text").code == 3
    assert not (tmp_path / "out").exists()


def test_a_damaged_entry_of_the_cache_is_made_again(news: Path, tmp_path: Path, program: Program) -> None:
    first = program("build", news, "-o", tmp_path / "one")
    cache = [path for path in Path(os.environ["XDG_CACHE_HOME"]).rglob("*") if path.is_file()]
    assert len(cache) > 5
    for path in cache:
        path.write_bytes(path.read_bytes()[:-7])
    second = program("build", news, "-o", tmp_path / "two")
    assert (first.code, second.code) == (0, 0)
    one, two = (next((tmp_path / place).rglob("*.mp3")).read_bytes() for place in ("one", "two"))
    assert one == two


# Two inputs, one title


def test_two_inputs_with_one_title_get_two_folders(tmp_path: Path, program: Program) -> None:
    (tmp_path / "a.md").write_text(RELEASE)
    (tmp_path / "b.md").write_text(RELEASE.replace("day and night", "by day"))
    arguments = ("build", tmp_path / "a.md", tmp_path / "b.md", "-o", tmp_path / "out", "--edition", "text")
    first = program(*arguments)
    assert first.code == 0
    one, two = map(Path, first.out.split())
    assert one.name == FOLDER
    assert two.name.startswith(f"{FOLDER}-")
    assert "day and night" in next(one.glob("*.txt")).read_text()
    assert "by day" in next(two.glob("*.txt")).read_text()
    assert program(*arguments).out == first.out


def test_stdin_is_an_input(program: Program, tmp_path: Path) -> None:
    ran = program("build", "-", "-o", tmp_path / "out", "--edition", "text", stdin=RELEASE.encode())
    assert ran.code == 0
    assert Path(ran.out.strip()) == tmp_path / "out" / FOLDER


# Bad days that need a process of their own are in cli/test_process.py


def test_no_home_and_no_cache(process: Process, news: Path, tmp_path: Path) -> None:
    nowhere = dict.fromkeys(("HOME", "XDG_CACHE_HOME", "LANG", "LC_ALL", "PATH"))
    run = process("build", news, "-o", tmp_path / "out", env={**nowhere, "LC_ALL": "C"})
    out, err = run.communicate(timeout=30)
    assert run.returncode == 0, err.decode()
    assert Path(out.decode().strip()) == tmp_path / "out" / FOLDER
