"""Each defect of a language file is told by its own code, and nothing is unpacked."""

from __future__ import annotations

import stat
import zipfile
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from accessible_release.errors import Unusable
from accessible_release.settings import Settings
from accessible_release.translating.packages import names
from accessible_release.translating.packages.store import install_file, installed
from accessible_release.translating.packages.validating import opened
from translating.toys import LONG_AGO, hollow_files, metadata, write_zip

META, MODEL = "toy/metadata.json", "toy/model/model.bin"
Change = Callable[[dict[str, bytes]], Mapping[str, bytes]]


def without(*gone: str) -> Change:
    return lambda files: {name: data for name, data in files.items() if name.removeprefix("toy/") not in gone}


def with_file(name: str, data: bytes = b"x") -> Change:
    return lambda files: {**files, name: data}


def described(source: str = "en", target: str = "pt", **fields: object) -> Change:
    return with_file(META, metadata(source, target, **fields))


def moved(top: str) -> Change:
    return lambda files: {name.replace("toy/", top, 1): data for name, data in files.items()}


DEFECTS: list[tuple[str, str, Change]] = [
    ("a name that climbs out", "package-unsafe", with_file("toy/../../evil")),
    ("a name that climbs out at once", "package-unsafe", with_file("../evil")),
    ("an absolute name", "package-unsafe", with_file("/tmp/evil")),  # noqa: S108 - what is refused
    ("a drive", "package-unsafe", with_file("C:/evil")),
    ("a backslash", "package-unsafe", with_file("toy\\..\\evil")),
    ("a control character", "package-unsafe", with_file("toy/a\x1b[31m")),
    ("an empty part", "package-unsafe", with_file("toy//a")),
    ("a dot", "package-unsafe", with_file("toy/./a")),
    ("a name that Windows shortens", "package-unsafe", with_file("toy/a. ")),
    ("a very long name", "package-unsafe", with_file(f"toy/{'a' * 250}")),
    ("the same name but for capitals", "package-unsafe", with_file("toy/METADATA.json")),
    ("a file where a folder is", "package-unsafe", with_file("toy/model")),
    ("two folders", "package-folders", with_file("other/a")),
    ("a file beside the folder", "package-folders", with_file("README.md")),
    ("no folder", "package-folders", moved("")),
    ("nothing", "package-folders", lambda _: {}),
    ("no metadata", "package-no-metadata", without("metadata.json")),
    ("empty metadata", "package-no-metadata", with_file(META, b"")),
    ("metadata deeper down", "package-no-metadata", moved("toy/toy/")),
    ("metadata that is no JSON", "package-no-metadata", with_file(META, b"{")),
    ("metadata that is no object", "package-no-metadata", with_file(META, b"[]")),
    ("metadata in no known letters", "package-no-metadata", with_file(META, b"\xff\xff\xff")),
    ("metadata nested without end", "package-no-metadata", with_file(META, b"[" * 100_000)),
    ("metadata without end", "package-no-metadata", with_file(META, b" " * 2_000_000)),
    ("metadata that Argos stumbles over", "package-no-metadata", described(languages=5)),
    ("a language that is a path", "package-language", described("../..", "pt")),
    ("a language that is no text", "package-language", with_file(META, b'{"from_code":1,"to_code":"pt"}')),
    ("no language", "package-language", with_file(META, b"{}")),
    ("one language twice", "package-language", described("pb", "pt-BR")),
    ("a sentence splitter", "package-language", described(type="sbd")),
    ("no model", "package-no-model", without("model/model.bin")),
    ("an empty model", "package-no-model", with_file(MODEL, b"")),
    ("a cut model", "package-no-model", with_file(MODEL, b"\x06\0\0")),
    ("a model of a later day", "package-no-model", with_file(MODEL, b"\xff\0\0\0\x10\0TransformerSpec\0")),
    ("a model that is something else", "package-no-model", with_file(MODEL, b"\x06\0\0\0\x0c\0WhisperSpec\0")),
    ("a model that is a picture", "package-no-model", with_file(MODEL, b"\x89PNG\r\n\x1a\n" + bytes(99))),
    ("a model without words", "package-no-model", without("model/shared_vocabulary.json")),
    ("no tokenizer", "package-no-tokenizer", without("sentencepiece.model")),
    ("an empty tokenizer", "package-no-tokenizer", with_file("toy/sentencepiece.model", b"")),
]  # fmt: skip


def refused(path: Path, settings: Settings) -> Unusable:
    """The error of installing it; nothing has been left, not even a folder of ours."""
    with pytest.raises(Unusable) as caught:
        install_file(path, settings)
    assert installed(settings) == ()
    assert not Path(settings.languages_folder).exists()
    assert not list(path.parent.rglob("evil"))
    assert str(path) in caught.value.where
    assert caught.value.hint
    return caught.value


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(languages_folder=str(tmp_path / "languages"))


@pytest.mark.parametrize(("code", "change"), [each[1:] for each in DEFECTS], ids=[each[0] for each in DEFECTS])
def test_a_defect(code: str, change: Change, tmp_path: Path, settings: Settings) -> None:
    path = write_zip(tmp_path / "bad.argosmodel", change(hollow_files()))
    assert refused(path, settings).code == code


@pytest.mark.parametrize(
    "change",
    [
        described("en", "pb", type="translate"),
        with_file(META, b'{"from_code": "en", "to_code": "pt-BR"}'),
        with_file("toy/stanza/en/tokenize.pt"),
        with_file("toy/README.md", "não".encode()),
        lambda files: {**without("sentencepiece.model")(files), "toy/bpe.model": b"merges"},
        lambda files: {
            **without("model/shared_vocabulary.json")(files),
            "toy/model/source_vocabulary.txt": b"a",
            "toy/model/target_vocabulary.txt": b"b",
        },
        lambda files: {"toy/": b"", "toy/model/": b"", **files},
    ],
)
def test_what_is_no_defect(change: Change, tmp_path: Path, settings: Settings) -> None:
    with opened(write_zip(tmp_path / "good.argosmodel", change(hollow_files()))) as (archive, found):
        assert archive.testzip() is None
    assert (found.top, found.source, found.target[:2]) == ("toy", "en", "pt")


def test_a_version_that_could_be_anything_is_not_taken(tmp_path: Path) -> None:
    files = {**hollow_files(), META: metadata("en", "pt", version="1\x1b[31m")}
    with opened(write_zip(tmp_path / "a.argosmodel", files)) as (_, found):
        assert found.version == ""


def test_a_link(tmp_path: Path, settings: Settings) -> None:
    link = zipfile.ZipInfo("toy/link", LONG_AGO)
    link.create_system, link.external_attr = 3, (stat.S_IFLNK | 0o777) << 16
    path = write_zip(tmp_path / "bad.argosmodel", [*hollow_files().items(), (link, b"../../evil")])
    error = refused(path, settings)
    assert error.code == "package-unsafe"
    assert "“toy/link” in it is a link" in error.message


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_a_name_that_is_there_twice(tmp_path: Path, settings: Settings) -> None:
    path = write_zip(tmp_path / "bad.argosmodel", [*hollow_files().items(), (META, b"{}")])
    error = refused(path, settings)
    assert error.code == "package-unsafe"
    assert "“toy/metadata.json” in it is there twice" in error.message


def test_an_encrypted_file(tmp_path: Path, settings: Settings) -> None:
    path = write_zip(tmp_path / "bad.argosmodel", hollow_files())
    data = bytearray(path.read_bytes())
    data[data.index(b"PK\x01\x02") + 8] |= 1
    path.write_bytes(data)
    assert "is encrypted" in refused(path, settings).message


def test_a_file_that_is_packed_in_a_way_of_its_own(tmp_path: Path, settings: Settings) -> None:
    path = tmp_path / "bad.argosmodel"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_LZMA) as archive:
        for name, data in hollow_files().items():
            archive.writestr(name, data)
    assert refused(path, settings).code == "package-unsafe"


@pytest.mark.parametrize("data", [b"", b"PK", b"# Flood line opens\n", b"\x89PNG\r\n\x1a\n" + bytes(99)])
def test_no_zip_at_all(data: bytes, tmp_path: Path, settings: Settings) -> None:
    path = tmp_path / "news.md"
    path.write_bytes(data)
    assert refused(path, settings).code == "package-not-zip"


def test_no_file_at_all(tmp_path: Path, settings: Settings) -> None:
    error = refused(tmp_path / "nix.argosmodel", settings)
    assert (error.code, error.message) == ("package-unreadable", "cannot read it: no such file or directory.")
    assert refused(tmp_path, settings).code == "package-unreadable"
    assert refused(Path("/dev/zero"), settings).code == "package-unreadable"


def test_cut_off_anywhere(tmp_path: Path, settings: Settings) -> None:
    data = write_zip(tmp_path / "good", hollow_files()).read_bytes()
    for length in range(0, len(data), 7):
        path = tmp_path / "cut.argosmodel"
        path.write_bytes(data[:length])
        assert refused(path, settings).code == "package-not-zip"


def test_damaged_anywhere(tmp_path: Path, settings: Settings) -> None:
    """Whatever byte is wrong: an error of ours, or a byte that means nothing."""
    good = write_zip(tmp_path / "good", hollow_files()).read_bytes()
    path = tmp_path / "bad.argosmodel"
    codes = set()
    for place in range(len(good)):
        path.write_bytes(good[:place] + bytes([good[place] ^ 0xFF]) + good[place + 1 :])
        try:
            with opened(path):
                codes.add("good")
        except Unusable as error:
            codes.add(error.code)
    assert {"package-damaged", "package-not-zip", "package-unsafe"} <= codes
    assert "package-unreadable" not in codes


@pytest.mark.parametrize(("limit", "value"), [("MOST_MEMBERS", 3), ("MOST_BYTES", 100), ("BOMB_BYTES", 1)])
def test_what_would_fill_the_disk(
    limit: str, value: int, tmp_path: Path, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = write_zip(tmp_path / "bomb.argosmodel", {**hollow_files(), "toy/zeros": bytes(1_000_000)})
    monkeypatch.setattr(names, limit, value)
    assert refused(path, settings).code == "package-too-large"
