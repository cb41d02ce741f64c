from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from conftest import Program
from translating.models import registered
from translating.server import Answer, Server, serving
from translating.toys import hollow_files, write_zip

from accessible_release import plugins
from accessible_release.errors import MachineLacks
from accessible_release.plugins import Candidate, Route
from accessible_release.settings import Settings
from accessible_release.translating import argos, firefox
from accessible_release.translating.packages import examining
from accessible_release.translating.packages.store import Package, installed

PIP = Route("en", "pt")
"""What one engine has without any package."""


class Engine:
    """Goes the ways of the installed packages, and through English, and what it brings with it."""

    def __init__(self, name: str, settings: Settings) -> None:
        self.name = name
        self._own = [each for each in installed(settings) if each.engine == name]

    def routes(self) -> Sequence[Route]:
        direct = [Route(each.source, each.target) for each in self._own]
        via = [Route(a.source, b.target, "en") for a in direct for b in direct if a.target == b.source == "en"]
        return [
            *direct,
            *(each for each in via if each.source != each.target),
            *([PIP] if self.name == "firefox" else []),
        ]

    def fingerprint(self, route: Route) -> str:
        return f"{self.name} {route.target}"

    def translate(self, sentences: Sequence[str], route: Route, alternatives: int = 1) -> Sequence[Sequence[Candidate]]:
        if route.target == "de":
            raise ValueError("the model has no heart")
        assert alternatives == 1
        if route.target == "it":
            raise MachineLacks("package-broken", "the model cannot be loaded.", hint="Install it again.")
        return [[Candidate("" if route.target == "fr" else f"{route.target}: {each}")] for each in sentences]


def lacking(name: str, settings: Settings) -> Engine:
    if name == "argos":
        raise MachineLacks("translator-missing", "Argos is not installed.", hint="Run: pip install …")
    return Engine(name, settings)


@pytest.fixture(autouse=True)
def folder(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    monkeypatch.setattr(plugins, "translator", Engine)
    monkeypatch.setattr(argos, "loads", lambda _package: None)  # hollow packages cannot be loaded
    monkeypatch.setenv("ACCESSIBLE_RELEASE_LANGUAGES_FOLDER", str(tmp_path / "languages"))
    monkeypatch.setenv("ACCESSIBLE_RELEASE_TRANSLATORS", "argos,firefox")
    return tmp_path / "languages"


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Iterator[Server]:
    with serving() as server:
        monkeypatch.setenv("ACCESSIBLE_RELEASE_LANGUAGES_INDEX", server.url("/index.json"))
        monkeypatch.setenv("ACCESSIBLE_RELEASE_FIREFOX_INDEX", server.url("/records"))
        yield server


def toy(folder: Path, source: str = "en", target: str = "pl", version: str = "1.9") -> Path:
    return write_zip(folder / f"{source}_{target}.argosmodel", hollow_files(source, target, version))


def offered(server: Server, folder: Path, *pairs: tuple[str, str]) -> None:
    """The server lists and has a package for each pair of Argos's codes."""
    rows: list[dict[str, object]] = []
    for source, target in pairs:
        path = f"/{source}_{target}"
        server.answers[path] = Answer(toy(folder, source, target).read_bytes())
        links = [server.url(path)]
        rows.append({"from_code": source, "to_code": target, "package_version": "1.9", "links": links})
    server.put_list(*rows)


def test_nothing_is_installed(program: Program, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ACCESSIBLE_RELEASE_TRANSLATORS", "argos")
    ran = program("languages")
    assert (ran.code, ran.out) == (0, "")
    assert ran.err.endswith("Install one, such as Polish: accessible-release languages install pl\n")
    assert program("languages", "list", "--json").out == "[]\n"


def test_what_is_installed_is_listed(program: Program, tmp_path: Path) -> None:
    for source, target in (("en", "pl"), ("uk", "en"), ("en", "pb"), ("en", "sq")):
        program("languages", "install", "--from-file", toy(tmp_path, source, target))
    ran = program("languages")
    assert ran.code == 0
    rows = [line.split(" | ") for line in ran.out.splitlines()]
    assert [row[:4] for row in rows] == [
        ["en", "English", "Ukrainian → English", "argos 1.9"],
        ["pl", "Polish", "English → Polish", "argos 1.9"],
        ["pl", "Polish", "Ukrainian → English → Polish", "argos 1.9"],
        ["pt", "Portuguese", "English → Portuguese", "firefox"],
        ["pt-BR", "Portuguese (Brazil)", "English → Portuguese (Brazil)", "argos 1.9"],
        ["pt-BR", "Portuguese (Brazil)", "Ukrainian → English → Portuguese (Brazil)", "argos 1.9"],
        ["sq", "Albanian", "English → Albanian", "argos 1.9"],
        ["sq", "Albanian", "Ukrainian → English → Albanian", "argos 1.9"],
    ]
    assert rows[0][4:] == ["fixed words checked by the makers", "voice"]
    assert rows[-1][4:] == ["fixed words missing", "voice"]
    assert rows[4][4].startswith("fixed words ")
    assert program("languages", "list").out == ran.out


def test_the_list_as_json(program: Program, tmp_path: Path) -> None:
    program("languages", "install", "--from-file", toy(tmp_path))
    polish, portuguese = json.loads(program("languages", "--json").out)
    assert portuguese["engine"] == "firefox"
    assert (polish.pop("phrases"), polish.pop("checked_by")) in {(True, ""), (False, "")}
    assert polish == {
        "tag": "pl", "name": "Polish", "source": "en", "via": "", "engine": "argos", "ready": True, "version": "1.9",
        "voice": True, "others": [],
    }  # fmt: skip


def test_a_package_whose_engine_is_not_there(program: Program, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(plugins, "translator", lacking)
    ran = program("languages", "install", "--from-file", toy(tmp_path))
    assert ran.code == 0
    assert "argos: Argos is not installed. Run: pip install …\n" in ran.err
    program("languages", "install", "--from-file", toy(tmp_path, "en", "pt"))
    ran = program("languages")
    assert "English → Polish | argos 1.9 (engine not installed)" in ran.out
    assert "English → Portuguese | firefox |" in ran.out  # the engine that is there goes first
    assert ran.err == "argos: Argos is not installed. Run: pip install …\n"
    ran = program("languages", "check")
    assert ran.code == 3
    assert "BROKEN: argos: Argos is not installed. Run: pip install …\n" in ran.out


def test_a_voice_that_does_not_work(program: Program, monkeypatch: pytest.MonkeyPatch) -> None:
    def none(_: str) -> None:
        raise MachineLacks("voice-missing", "no voice.")

    monkeypatch.setattr(plugins, "voice", none)
    assert program("languages").out.endswith(" | voice unknown\n")


def test_install_from_a_file(program: Program, tmp_path: Path, folder: Path) -> None:
    ran = program("languages", "install", "--from-file", toy(tmp_path, "en", "sq"))
    assert (ran.code, ran.out) == (0, "Installed: English → Albanian 1.9\n")
    assert ran.err == "Our own words are missing in sq, so no edition can be made in it yet.\n"
    assert (folder / "argos" / "en_sq" / "metadata.json").is_file()


def test_a_bad_file_leaves_nothing(program: Program, tmp_path: Path, folder: Path) -> None:
    path = write_zip(tmp_path / "bad.argosmodel", {**hollow_files(), "../evil": b"x"})
    ran = program("languages", "install", "--from-file", path)
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith(f"Error: “{path}”: “../evil” in it has a name that is not safe. Nothing was installed.")
    assert not folder.exists()


def test_install_from_the_network(program: Program, server: Server, tmp_path: Path, folder: Path) -> None:
    offered(server, tmp_path, ("en", "pl"), ("pl", "en"))
    ran = program("languages", "install", "PL")
    assert (ran.code, ran.out) == (0, "Installed: English → Polish 1.9\n")
    assert ran.err.splitlines()[:4] == [
        f"Going to the network, for the list of languages: {server.url('/index.json')}",
        "Downloading from 127.0.0.1: English → Polish 1.9, 1 MB",
        "The list gives no checksum for it: that it is what its makers published is left to the server and to https.",
        "Downloading, MB: 1 of 1",
    ]
    assert [path.name for path in (folder / "argos").iterdir()] == ["en_pl"]
    assert program("languages", "install", "pl", "--way-back").code == 0
    assert sorted(path.name for path in (folder / "argos").iterdir()) == ["en_pl", "pl_en"]


def test_install_a_region_through_english(program: Program, server: Server, tmp_path: Path, folder: Path) -> None:
    offered(server, tmp_path, ("uk", "en"), ("en", "pb"), ("en", "pt"))
    ran = program("languages", "install", "pt-br", voice="tone")
    assert ran.out == "Installed: English → Portuguese (Brazil) 1.9\n"
    Path("accessible-release.toml").write_text('language = "uk"\n')
    ran = program("languages", "install", "pt-PT")
    assert ran.out.splitlines() == ["Installed: Ukrainian → English 1.9", "Installed: English → Portuguese 1.9"]
    assert sorted(path.name for path in (folder / "argos").iterdir()) == ["en_pb", "en_pt", "uk_en"]


@pytest.mark.parametrize(
    ("answer", "says"),
    [
        (Answer(b"PK", promised=9), "the language could not be downloaded: it was cut off after 2 of 9 bytes."),
        (Answer(status=404), "the language could not be downloaded: the server answers 404."),
    ],
)
def test_a_download_that_fails(
    answer: Answer, says: str, program: Program, server: Server, tmp_path: Path, folder: Path
) -> None:
    offered(server, tmp_path, ("en", "pl"))
    server.answers["/en_pl"] = answer
    ran = program("languages", "install", "pl")
    assert (ran.code, ran.out) == (3, "")
    assert says in ran.err
    assert "accessible-release languages install --from-file" in ran.err
    assert not folder.exists()


def test_a_download_that_is_no_package_or_another(
    program: Program, server: Server, tmp_path: Path, folder: Path
) -> None:
    offered(server, tmp_path, ("en", "pl"), ("en", "ru"))
    server.answers["/en_pl"] = server.answers["/en_ru"]
    ran = program("languages", "install", "pl")
    assert ran.code == 2
    assert "it translates from en to ru, not from en to pl" in ran.err
    server.answers["/en_pl"] = Answer(b"<html>Log in to the guest network</html>")
    ran = program("languages", "install", "pl")
    assert ran.code == 2
    assert "that is no language file" in ran.err
    assert not folder.exists()


@pytest.mark.parametrize("code", ["pt_BR", "PT_br", "pb"])
def test_install_a_tag_in_any_spelling(
    code: str, program: Program, server: Server, tmp_path: Path, folder: Path
) -> None:
    offered(server, tmp_path, ("en", "pb"), ("en", "pt"))
    assert program("languages", "install", code).out == "Installed: English → Portuguese (Brazil) 1.9\n"
    assert program("languages", "remove", code).out == "Removed: English → Portuguese (Brazil)\n"


def test_no_network(program: Program, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("LANGUAGES_INDEX", "FIREFOX_INDEX"):
        monkeypatch.setenv(f"ACCESSIBLE_RELEASE_{name}", "http://example.org/index.json")
    ran = program("languages", "install", "pl")
    assert ran.code == 3
    assert "the list of languages cannot be had: the address does not begin with https://." in ran.err


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("install",), "Give one language, or one file with --from-file."),
        (("install", "pl", "--from-file", "a"), "Give one language, or one file with --from-file."),
        (("install", "--from-file", "nix.argosmodel"), "cannot read it: no such file or directory."),
        (("install", "klingon"), "there is no language “klingon”."),
        (("remove",), "Missing argument"),
        (("remove", "pl"), "“pl” is not among the installed languages. No language is installed."),
        (("remove", "en"), "every installed language needs English."),
        (("upgrade",), "there is no command “upgrade”."),
        (("--jsn",), "No such option"),
    ],
)
def test_wrong_usage(arguments: tuple[str, ...], says: str, program: Program) -> None:
    ran = program("languages", *arguments)
    assert (ran.code, ran.out) == (2, "")
    assert says in ran.err


def test_remove(program: Program, tmp_path: Path, folder: Path) -> None:
    for pair in (("en", "pl"), ("pl", "en"), ("en", "sq")):
        program("languages", "install", "--from-file", toy(tmp_path, *pair))
    ran = program("languages", "remove", "pl")
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.splitlines() == ["Removed: English → Polish", "Removed: Polish → English"]
    assert [path.name for path in (folder / "argos").iterdir()] == ["en_sq"]


def test_check_what_is_good(program: Program, tmp_path: Path) -> None:
    program("languages", "install", "--from-file", toy(tmp_path))
    ran = program("languages", "check")
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.splitlines() == [
        "good: files argos en → pl: as they were installed.",
        "good: translating argos en → pl: a sentence was translated.",
        "good: translating firefox en → pt: a sentence was translated.",
    ]


def test_check_what_is_broken(program: Program, tmp_path: Path, folder: Path) -> None:
    for target in ("pl", "de", "fr", "it"):
        program("languages", "install", "--from-file", toy(tmp_path, "en", target))
    (folder / "argos" / "en_pl" / "sentencepiece.model").write_bytes(b"other")
    (folder / "argos" / "notes").mkdir()
    ran = program("languages", "check")
    assert ran.code == 3
    again = "Install it again: accessible-release languages install"
    assert [line for line in ran.out.splitlines() if line.startswith("BROKEN")] == [
        f"BROKEN: {folder / 'argos' / 'notes'}: this folder holds no language, or not all of it. "
        "Remove it, or install the language again.",
        f"BROKEN: files argos en → pl: are not as they were installed. {again} pl",
        "BROKEN: translating argos en → de: “argos” failed: ValueError: the model has no heart. "
        "Install its package again, or take it out.",
        f"BROKEN: translating argos en → fr: a sentence came back empty. {again} fr",
        "BROKEN: translating argos en → it: the model cannot be loaded. Install it again.",
    ]


def test_check_one_language(program: Program, tmp_path: Path, folder: Path) -> None:
    for source, target in (("en", "pl"), ("en", "pb"), ("uk", "en"), ("en", "de")):
        program("languages", "install", "--from-file", toy(tmp_path, source, target))
    (folder / "firefox" / "en-pl").mkdir(parents=True)
    ran = program("languages", "check", "pt")
    assert ran.code == 0
    assert [line.partition(": ")[2].partition(": ")[0] for line in ran.out.splitlines()] == [
        "files argos en → pt-BR",
        "translating argos en → pt-BR",
        "translating argos uk → en → pt-BR",
        "translating firefox en → pt",
    ]
    for code in ("PT_br", "pt-BR", "pb"):
        assert len(program("languages", "check", code).out.splitlines()) == 3
    ran = program("languages", "check", "pl")
    assert ran.code == 3
    assert ran.out.splitlines()[0].startswith(f"BROKEN: {folder / 'firefox' / 'en-pl'}: this folder holds no language")
    assert "good: translating argos en → pl: a sentence was translated.\n" in ran.out
    ran = program("languages", "check", "cy")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err == ("Error: “cy” is not among the installed languages. Installed are: de, pl, pt, pt-BR, uk.\n")


def test_a_firefox_folder_without_a_model(program: Program, folder: Path) -> None:
    models = folder / "firefox" / "en-pl"
    models.mkdir(parents=True)
    for name in ("model.enpl.bin", "vocab.enpl.spm"):
        assert "Polish" not in program("languages").out
        ran = program("languages", "check")
        assert ran.code == 3
        assert f"BROKEN: {models}: this folder holds no language, or not all of it. Remove it, or" in ran.out
        (models / name).write_bytes(b"1")
    assert "pl | Polish | English → Polish | firefox" in program("languages").out
    assert program("languages", "check").code == 0


def test_a_file_in_the_place_of_the_folder(program: Program, folder: Path) -> None:
    folder.parent.mkdir(parents=True, exist_ok=True)
    folder.write_text("a file")
    why = "cannot work on the installed languages there: not a directory."
    cure = "Check the permission, or choose another folder: setting languages_folder."
    ran = program("languages")
    assert (ran.code, ran.err) == (0, f"“{folder}”: {why} {cure}\n")
    ran = program("languages", "check")
    assert ran.code == 3
    assert f"BROKEN: {folder}: {why} {cure}\n" in ran.out


def test_check_what_cannot_be_read(program: Program, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def unreadable(_: object) -> bool:
        raise PermissionError(13, "Permission denied")

    program("languages", "install", "--from-file", toy(tmp_path))
    monkeypatch.setattr(examining, "is_whole", unreadable)
    ran = program("languages", "check")
    assert ran.code == 3
    assert "BROKEN: files argos en → pl: cannot be read: Permission denied. Check the permission.\n" in ran.out


def test_the_way_of_a_language_without_words_of_ours(program: Program, tmp_path: Path) -> None:
    program("languages", "install", "--from-file", toy(tmp_path, "sq", "en"))
    assert "good: translating argos sq → en: a sentence was translated." in program("languages", "check").out


@pytest.mark.parametrize("name", ["list", "install", "remove", "check"])
def test_every_command_has_help_with_examples(name: str, program: Program) -> None:
    ran = program("languages", name, "--help")
    assert ran.code == 0
    assert f"Usage: accessible-release languages {name}" in ran.out
    assert f"  accessible-release languages {name}" in ran.out.partition("Examples:")[2]
    assert max(len(line) for line in ran.out.splitlines()) <= 100


def test_what_cannot_be_loaded_is_not_installed(
    program: Program, folder: Path, tmp_path: Path, server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert program("languages", "install", "--from-file", toy(tmp_path, version="1.0")).code == 0
    before = {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}

    def broken(package: Package) -> None:
        assert (package.target, package.version) == ("pl", "1.9")
        assert (package.path / "metadata.json").is_file()
        raise MachineLacks("package-broken", "the language “pl” cannot be loaded: RuntimeError.")

    monkeypatch.setattr(argos, "loads", broken)
    offered(server, tmp_path, ("en", "pl"))
    for arguments in (("--from-file", toy(tmp_path)), ("pl",)):
        ran = program("languages", "install", *arguments)
        assert (ran.code, ran.out) == (3, "")
        assert "cannot be loaded" in ran.err
        assert {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()} == before


@pytest.mark.parametrize("known", [True, False])
def test_it_is_said_where_the_list_has_no_checksum(
    known: bool, program: Program, tmp_path: Path, server: Server
) -> None:
    data = toy(tmp_path).read_bytes()
    server.answers["/pl"] = Answer(data)
    sums = {"sha256": hashlib.sha256(data).hexdigest()} if known else {}
    row = {"from_code": "en", "to_code": "pl", "package_version": "1.9", "links": [server.url("/pl")], **sums}
    server.put_list(row)
    ran = program("languages", "install", "pl")
    assert ran.code == 0
    assert ("no checksum" in ran.err) != known


MODEL = {"model": b"model", "lex": b"list", "vocab": b"words"}


@pytest.fixture
def hollow(monkeypatch: pytest.MonkeyPatch) -> None:
    """Models that no engine can load."""
    monkeypatch.setattr(firefox, "loads", lambda _package: None)


@pytest.mark.usefixtures("hollow")
def test_a_language_that_only_the_second_list_has(program: Program, server: Server, tmp_path: Path) -> None:
    pytest.importorskip("fxtranslate")
    offered(server, tmp_path, ("en", "pl"))
    registered(server, MODEL, targetLanguage="bn", version="3.2")
    ran = program("languages", "install", "bn")
    assert (ran.code, ran.out) == (0, "Installed: English → Bangla 3.2\n")
    assert ran.err.splitlines()[:3] == [
        f"Going to the network, for the list of languages: {server.url('/index.json')}",
        f"Going to the network, for the list of languages: {server.url('/records')}",
        "Downloading from 127.0.0.1: English → Bangla 3.2, 1 MB",
    ]
    assert "no checksum" not in ran.err
    assert "bn | Bangla | English → Bangla | firefox 3.2 |" in program("languages").out


@pytest.mark.usefixtures("hollow")
def test_where_both_engines_have_a_language_the_list_says_which_is_taken(
    program: Program, server: Server, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pytest.importorskip("fxtranslate")
    offered(server, tmp_path, ("en", "pl"))
    registered(server, MODEL)
    assert program("languages", "install", "pl").code == 0
    assert "| argos 1.9 |" in program("languages").out
    ran = program("languages", "install", "pl", "--engine", "firefox")
    assert ran.out == "Installed: English → Polish 3.0\n"
    assert server.url("/index.json") not in ran.err
    assert "| English → Polish | argos 1.9, taken before firefox |" in program("languages").out
    monkeypatch.setenv("ACCESSIBLE_RELEASE_TRANSLATORS", "firefox,argos")
    assert "| English → Polish | firefox 3.0, taken before argos |" in program("languages").out
    assert program("languages", "remove", "pl").out == "Removed: English → Polish\n" * 2


@pytest.mark.usefixtures("hollow")
def test_an_engine_that_is_not_there_is_not_asked(
    program: Program, server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    pytest.importorskip("fxtranslate")
    monkeypatch.setattr(plugins, "translator", lacking)
    registered(server, MODEL)
    ran = program("languages", "install", "pl")
    assert (ran.code, ran.out) == (0, "Installed: English → Polish 3.0\n")
    assert server.asked[0] == "/records"


@pytest.mark.usefixtures("hollow")
def test_a_model_from_a_folder(program: Program, tmp_path: Path, folder: Path) -> None:
    (tmp_path / "en-uk").mkdir()
    for name in ("model.enuk.bin", "vocab.enuk.spm"):
        (tmp_path / "en-uk" / name).write_bytes(b"1")
    ran = program("languages", "install", "--from-file", tmp_path / "en-uk")
    assert (ran.code, ran.out) == (0, "Installed: English → Ukrainian\n")
    assert (folder / "firefox" / "en-uk" / "model.bin").is_file()
    ran = program("languages", "install", "--from-file", tmp_path)
    assert ran.code == 2
    assert "the folder holds no whole model" in ran.err


def test_a_language_that_no_list_has(program: Program, server: Server, tmp_path: Path) -> None:
    offered(server, tmp_path, ("en", "pl"))
    registered(server, MODEL)
    ran = program("languages", "install", "cy")
    assert (ran.code, ran.out) == (2, "")
    assert "the list has no way from “en” to “cy”. It has: pl." in ran.err
