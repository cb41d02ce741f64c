from __future__ import annotations

import os
import shutil
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from zipfile import BadZipFile

import platformdirs
import pytest

from accessible_release.errors import MachineLacks, Unusable
from accessible_release.files import LOCK, MAKING
from accessible_release.settings import Settings
from accessible_release.translating.packages import placing
from accessible_release.translating.packages.store import (
    folder,
    install_file,
    installed,
    is_whole,
    obstacle,
    remove,
    strays,
)
from translating.toys import hollow_files, write_zip


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(languages_folder=str(tmp_path / "deep" / "languages"))


def toy(path: Path, source: str = "en", target: str = "pt", version: str = "1.0") -> Path:
    return write_zip(path / f"{source}_{target}-{version}.argosmodel", hollow_files(source, target, version))


def names(settings: Settings) -> list[str]:
    """What lies in the folder, to the depth of packages."""
    where = folder(settings)
    found = (each.relative_to(where).as_posix() for each in [*where.glob("*"), *where.glob("*/*")])
    return sorted(name for name in found if name != LOCK)


def test_where_languages_lie(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    assert folder(Settings(languages_folder="ours")) == Path("ours")
    assert folder(Settings()).name == "languages"
    assert folder(Settings()).parent.name == "accessible-release"
    assert installed(Settings()) == ()


def test_a_package_is_installed(tmp_path: Path, settings: Settings) -> None:
    package = install_file(toy(tmp_path, "en", "pb"), settings)
    assert package.path == folder(settings) / "argos" / "en_pb"
    assert (package.engine, package.source, package.target, package.version) == ("argos", "en", "pt-BR", "1.0")
    content = {name.removeprefix("toy/"): data for name, data in hollow_files("en", "pb").items()}
    there = {path.relative_to(package.path).as_posix(): path for path in package.path.rglob("*") if path.is_file()}
    assert {name: path.read_bytes() for name, path in there.items() if name != "fingerprint"} == content
    assert there["fingerprint"].read_text() == package.sha256 + "\n"
    assert installed(settings) == (package,)
    assert names(settings) == ["argos", "argos/en_pb"]
    assert is_whole(package)
    assert strays(settings) == ()


def test_the_same_content_has_the_same_hash_and_other_content_another(tmp_path: Path) -> None:
    hashes = []
    for place, version in enumerate(("1.0", "1.0", "1.1")):
        settings = Settings(languages_folder=str(tmp_path / str(place)))
        hashes.append(install_file(toy(tmp_path, version=version), settings).sha256)
    assert hashes[0] == hashes[1] != hashes[2]


def test_a_later_package_replaces_the_earlier(tmp_path: Path, settings: Settings) -> None:
    old = {**hollow_files(), "toy/stanza/old": b"gone with the next version"}
    before = install_file(write_zip(tmp_path / "old.argosmodel", old), settings)
    after = install_file(toy(tmp_path, version="2.0"), settings)
    assert installed(settings) == (after,)
    assert before.path == after.path
    assert before.sha256 != after.sha256
    assert not (after.path / "stanza").exists()
    assert names(settings) == ["argos", "argos/en_pt"]


def test_folders_in_the_file_are_made(tmp_path: Path, settings: Settings) -> None:
    files = {"toy/": b"", "toy/stanza/": b"", **hollow_files()}
    package = install_file(write_zip(tmp_path / "toy.argosmodel", files), settings)
    assert list((package.path / "stanza").iterdir()) == []


def test_a_file_that_changes_while_it_is_installed(
    tmp_path: Path, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    def changed(*_: object) -> None:
        raise BadZipFile

    monkeypatch.setattr(shutil, "copyfileobj", changed)
    with pytest.raises(Unusable, match="the file changed while it was installed"):
        install_file(toy(tmp_path), settings)
    assert names(settings) == []


def test_a_changed_file_is_noticed(tmp_path: Path, settings: Settings) -> None:
    package = install_file(toy(tmp_path), settings)
    model = package.path / "model" / "model.bin"
    model.write_bytes(model.read_bytes()[:-1] + b"!")
    (again,) = installed(settings)
    assert again == package
    assert not is_whole(again)


def test_a_file_that_was_renamed_is_noticed(tmp_path: Path, settings: Settings) -> None:
    package = install_file(toy(tmp_path), settings)
    (package.path / "sentencepiece.model").rename(package.path / "sentencepiece.mode")
    assert not is_whole(package)


def test_a_package_that_was_put_there_by_hand(tmp_path: Path, settings: Settings) -> None:
    package = install_file(toy(tmp_path), settings)
    (package.path / "fingerprint").unlink()
    assert installed(settings) == (package,)
    models = folder(settings) / "firefox" / "en-pt-BR"
    models.mkdir(parents=True)
    (models / "model.bin").write_bytes(b"1")
    (models / "vocab.spm").write_bytes(b"2")
    ours, theirs = installed(settings)
    assert ours == package
    assert (theirs.engine, theirs.source, theirs.target, theirs.version) == ("firefox", "en", "pt-BR", "")
    assert theirs.path == models
    assert len(theirs.sha256) == 64


def test_folders_that_are_no_packages(tmp_path: Path, settings: Settings) -> None:
    package = install_file(toy(tmp_path), settings)
    where = folder(settings)
    stray = [where / "argos" / "notes", where / "firefox" / "new models"]
    for each in stray:
        each.mkdir(parents=True)
    (where / "argos" / "file").write_text("no folder")
    assert installed(settings) == (package,)
    assert strays(settings) == tuple(stray)


@pytest.mark.parametrize(
    "files",
    [
        {},
        {"model.enpl.bin": b"1"},
        {"vocab.enpl.spm": b"1"},
        {"model.enpl.bin": b"", "vocab.enpl.spm": b"1"},
        {"model.enpl.bin": b"1", "vocab.enpl.spm": b""},
        {"model.enpl.bin": b"1", "srcvocab.enpl.spm": b"1"},
        {"model.enpl.bin": b"1", "srcvocab.enpl.spm": b"1", "trgvocab.enpl.spm": b""},
    ],
    ids=str,
)
def test_a_firefox_folder_without_all_of_a_model_is_none(files: dict[str, bytes], settings: Settings) -> None:
    models = folder(settings) / "firefox" / "en-pl"
    models.mkdir(parents=True)
    for name, data in files.items():
        (models / name).write_bytes(data)
    assert installed(settings) == ()
    assert strays(settings) == (models,)
    for name in ("model.enpl.bin", "srcvocab.enpl.spm", "trgvocab.enpl.spm"):
        (models / name).write_bytes(b"1")
    assert [(each.source, each.target) for each in installed(settings)] == [("en", "pl")]
    assert strays(settings) == ()


def test_what_stands_in_the_way_of_the_folder(settings: Settings) -> None:
    assert obstacle(settings) is None
    folder(settings).parent.mkdir(parents=True, exist_ok=True)
    folder(settings).write_text("a file")
    refused = obstacle(settings)
    assert refused is not None
    assert (refused.code, refused.where) == ("languages-unwritable", f"“{folder(settings)}”")
    folder(settings).unlink()
    folder(settings).mkdir()
    assert obstacle(settings) is None


def test_a_package_for_other_languages_than_expected(tmp_path: Path, settings: Settings) -> None:
    path = toy(tmp_path, "en", "ru")
    with pytest.raises(Unusable, match="translates from en to ru, not from en to pl") as caught:
        install_file(path, settings, ("en", "pl"))
    assert caught.value.code == "package-language"
    assert not folder(settings).exists()
    assert install_file(path, settings, ("en", "ru")).target == "ru"


def fail(*_: object, **__: object) -> None:
    raise OSError(28, "No space left on device")


def interrupt(*_: object, **__: object) -> None:
    raise KeyboardInterrupt


@pytest.mark.parametrize(("broken", "by"), [(shutil, "copyfileobj"), (placing, "content_hash"), (placing, "put")])
def test_an_installation_that_stops_leaves_what_was_there(
    broken: object, by: str, tmp_path: Path, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patched:
        patched.setattr(broken, by, interrupt)
        with pytest.raises(KeyboardInterrupt):
            install_file(toy(tmp_path), settings)
        assert [name for name in names(settings) if "/" in name or name.startswith(".")] == []
    package = install_file(toy(tmp_path), settings)
    monkeypatch.setattr(broken, by, fail)
    with pytest.raises(MachineLacks, match="the disk is full") as caught:
        install_file(toy(tmp_path, version="2.0"), settings)
    assert caught.value.code == "languages-unwritable"
    monkeypatch.undo()
    assert installed(settings) == (package,)
    assert is_whole(package)
    assert names(settings) == ["argos", "argos/en_pt"]


def test_the_old_one_comes_back_when_the_new_one_cannot_be_renamed(
    tmp_path: Path, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    package = install_file(toy(tmp_path), settings)
    real = Path.rename

    def rename(path: Path, target: Path) -> Path:
        if path.name.startswith(MAKING):
            fail()
        return real(path, target)

    monkeypatch.setattr(Path, "rename", rename)
    with pytest.raises(MachineLacks):
        install_file(toy(tmp_path, version="2.0"), settings)
    assert installed(settings) == (package,)
    assert names(settings) == ["argos", "argos/en_pt"]


def test_what_a_killed_run_left_is_tidied(tmp_path: Path, settings: Settings) -> None:
    package = install_file(toy(tmp_path), settings)
    where = folder(settings)
    (where / ".making-package" / "model").mkdir(parents=True)
    package.path.rename(where / ".replaced-argos-en_pt")  # killed between the two renames
    other = install_file(toy(tmp_path, "en", "pl"), settings)
    assert installed(settings) == (other, package)
    shutil.copytree(package.path, where / ".replaced-argos-en_pt")  # killed before the old one was removed
    install_file(toy(tmp_path, "en", "pl"), settings)
    assert installed(settings) == (other, package)
    assert names(settings) == ["argos", "argos/en_pl", "argos/en_pt"]


def test_many_at_once_end_whole(tmp_path: Path, settings: Settings) -> None:
    files = [toy(tmp_path, version=f"{number}.0") for number in range(4)] * 3
    with ThreadPoolExecutor(6) as pool:
        packages = list(pool.map(lambda path: install_file(path, settings), files))
    (package,) = installed(settings)
    assert package in packages
    assert is_whole(package)
    assert names(settings) == ["argos", "argos/en_pt"]


def test_another_run_that_never_ends(tmp_path: Path, settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(placing, "WAIT_SECONDS", 0.05)
    with placing.locked(folder(settings)), pytest.raises(MachineLacks, match="another run") as caught:
        install_file(toy(tmp_path), settings)
    assert caught.value.code == "languages-in-use"


def test_a_folder_that_cannot_be_made(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(MachineLacks, match="cannot work on the installed languages") as caught:
        install_file(toy(tmp_path), Settings(languages_folder=str(tmp_path / "file" / "languages")))
    assert (caught.value.code, "languages_folder" in caught.value.hint) == ("languages-unwritable", True)


def test_a_user_without_a_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(platformdirs, "user_data_dir", lambda *_, **__: os.path.join("~", "data"))  # noqa: PTH118
    assert installed(Settings()) == ()
    with pytest.raises(MachineLacks, match="no data folder") as caught:
        install_file(toy(tmp_path), Settings())
    assert caught.value.code == "languages-no-folder"
    assert not Path("~").exists()


def test_a_language_is_removed_in_every_direction(tmp_path: Path, settings: Settings) -> None:
    packages = [install_file(toy(tmp_path, *pair), settings) for pair in [("en", "pb"), ("pb", "en"), ("en", "pl")]]
    assert remove("PT-br", settings) == (packages[0], packages[1])
    assert installed(settings) == (packages[2],)
    assert names(settings) == ["argos", "argos/en_pl"]
    with pytest.raises(Unusable, match=r"“pb” is not among .* Installed are: pl\.") as caught:
        remove("pb", settings)
    assert caught.value.code == "language-not-installed"
    remove("pl", settings)
    with pytest.raises(Unusable, match="No language is installed"):
        remove("pl", settings)


def test_english_is_not_removed(tmp_path: Path, settings: Settings) -> None:
    package = install_file(toy(tmp_path), settings)
    with pytest.raises(Unusable, match="every installed language needs English") as caught:
        remove("en", settings)
    assert caught.value.code == "language-needed"
    assert installed(settings) == (package,)
