from __future__ import annotations

import dataclasses
import os
from pathlib import Path
from typing import Any

import pytest

from accessible_release.errors import Unusable
from accessible_release.settings import CHOICES, DEFAULTS, ENVIRONMENT_PREFIX, FILE_NAME, NAMES, Settings, load


def house(tmp_path: Path, content: str) -> Path:
    path = tmp_path / "house.toml"
    path.write_text(content)
    return path


def test_each_layer_wins_over_the_one_before(tmp_path: Path) -> None:
    file = house(tmp_path, "rate = 110\nbitrate = 48\ncontact_rate = 90\n")
    made = load(
        file=file,
        environment={"ACCESSIBLE_RELEASE_BITRATE": "96", "ACCESSIBLE_RELEASE_CONTACT_RATE": "95", "PATH": "/bin"},
        flags={"contact_rate": 99, "voice": None},
    )
    assert (made.rate, made.bitrate, made.contact_rate) == (110, 96, 99)
    assert made.sentence_pause == DEFAULTS.sentence_pause


def test_nothing_given_is_the_defaults() -> None:
    assert load(environment={}) == Settings() == DEFAULTS


def test_the_file_of_the_folder_and_the_environment_of_the_process(monkeypatch: pytest.MonkeyPatch) -> None:
    Path(FILE_NAME).write_text('voice = "tone"\nregions = ["IE", "GB"]\n')
    monkeypatch.setenv("ACCESSIBLE_RELEASE_LANGUAGE", "pl")
    made = load()
    assert (made.voice, made.regions, made.language) == ("tone", ("IE", "GB"), "pl")


@pytest.mark.parametrize(
    ("name", "value", "meant"),
    [
        ("rate", "150", 150),
        ("no_helpline", "TRUE", True),
        ("no_helpline", "false", False),
        ("regions", "GB, IE", ("GB", "IE")),
        ("helpline", "", ()),
        ("helpline", "0345 988 1188", ("0345 988 1188",)),
        ("content_note", "Take care: {subject}", "Take care: {subject}"),
    ],
)
def test_the_environment_is_text(name: str, value: str, meant: Any) -> None:
    made = load(environment={ENVIRONMENT_PREFIX + name.upper(): value})
    assert getattr(made, name) == meant


@pytest.mark.parametrize("name", NAMES)
def test_every_setting_can_be_set_in_each_layer(name: str, tmp_path: Path) -> None:
    default = getattr(DEFAULTS, name)
    word = CHOICES.get(name, ("x",))[-1]
    given: Any = {bool: True, int: 7, str: word, tuple: ("IE", "US")}[type(default)]
    toml = {bool: "true", int: "7", str: f'"{word}"', tuple: '["IE", "US"]'}[type(default)]
    text = {bool: "true", int: "7", str: word, tuple: "IE,US"}[type(default)]
    layers: list[dict[str, Any]] = [
        {"file": house(tmp_path, f"{name} = {toml}\n"), "environment": {}},
        {"environment": {ENVIRONMENT_PREFIX + name.upper(): text}},
        {"environment": {}, "flags": {name: given}},
    ]
    assert [load(**layer) for layer in layers] == [dataclasses.replace(DEFAULTS, **{name: given})] * 3


@pytest.mark.parametrize(
    ("content", "says"),
    [
        ("vioce = 'tone'", "no setting “vioce”. Did you mean voice?"),
        ("zzz = 1", "no setting “zzz”. The settings are: language, regions"),
        ("rate = 'fast'", "rate takes a whole number (at least one), not “fast”"),
        ("rate = 1.5", "whole number"),
        ("rate = true", "whole number"),
        ("rate = -1", "whole number"),
        ("rate = 0", "at least one"),
        ("sentence_pause = 'long'", "takes a whole number, not"),
        ("editions = []", "a list of texts (at least one)"),
        ("editions = [1]", "a list of texts"),
        ("regions = 4", "a list of texts"),
        ("voice = 3", "a text"),
        ("no_helpline = 'yes'", "true or false"),
        ("no_helpline = 1", "true or false"),
        ("[voice]\nname = 'x'", "a text"),
        ("rate 3", "not valid TOML"),
    ],
)
def test_a_mistake_is_refused_where_it_stands(content: str, says: str, tmp_path: Path) -> None:
    with pytest.raises(Unusable) as caught:
        load(file=house(tmp_path, content), environment={})
    assert says in str(caught.value)
    assert "house.toml”: " in str(caught.value)
    assert len(str(caught.value).splitlines()) == 1


def test_a_mistake_in_the_environment_or_a_flag_names_it() -> None:
    with pytest.raises(Unusable, match=r"environment: there is no setting “rtae”\. Did you mean rate"):
        load(environment={"ACCESSIBLE_RELEASE_RTAE": "1"})
    with pytest.raises(Unusable, match="command line: the setting rate"):
        load(environment={}, flags={"rate": 0})


def test_a_file_that_cannot_be_read(tmp_path: Path) -> None:
    for path in (tmp_path / "nix.toml", tmp_path):
        with pytest.raises(Unusable, match="cannot read the settings"):
            load(file=path)
    (tmp_path / "house.toml").write_bytes(b"voice = '\xff'")
    with pytest.raises(Unusable, match="not valid TOML"):
        load(file=tmp_path / "house.toml")


def test_every_setting_is_explained() -> None:
    import ast
    import inspect

    from accessible_release import settings

    (body,) = [node.body for node in ast.walk(ast.parse(inspect.getsource(settings))) if isinstance(node, ast.ClassDef)]
    for field, text in zip(body[1::2], body[2::2], strict=True):
        assert isinstance(field, ast.AnnAssign)
        assert isinstance(text, ast.Expr)


@pytest.mark.parametrize("codes", ["XX", "UK", "England", "GB,ZZ", "001", "G B", "²"])
def test_only_countries_with_telephones_are_regions(codes: str) -> None:
    with pytest.raises(Unusable, match="no country") as caught:
        load(environment={"ACCESSIBLE_RELEASE_REGIONS": codes})
    assert caught.value.code == "settings-region"
    assert ("is GB" in caught.value.hint) == (codes == "UK")


def test_the_code_of_a_country_in_small_letters() -> None:
    assert load(environment={}, flags={"regions": ("ie", "Gb")}).regions == ("IE", "GB")


def test_a_byte_order_mark(tmp_path: Path) -> None:
    (tmp_path / "house.toml").write_text("rate = 110\n", encoding="utf-8-sig")
    assert load(file=tmp_path / "house.toml", environment={}).rate == 110


@pytest.mark.parametrize(
    ("content", "code", "says"),
    [
        (f"rate = {'9' * 5000}", "settings-broken", "not valid TOML"),
        (f"rate = 0x{'f' * 5000}", "settings-type", "a whole number (at least one), not one that large."),
        ("rate = 1000000001", "settings-type", "not one that large."),
        (f"rate = '{'9' * 5000}'", "settings-type", "a whole number"),
        ("group_pause = 60001", "settings-type", "takes at most 60,000, not “60001”."),
        ("bitrate = 321", "settings-type", "takes at most 320"),
        ("rate = inf", "settings-type", "a whole number"),
        (f"rate = {'[' * 20_000}", "settings-broken", ""),
        (f"artist = {{a = {'[' * 5_000}{']' * 5_000}}}", "settings-", ""),
        ('artist = "a\\u0000b"', "settings-type", "a control character stands in the setting artist."),
        ('editions = ["text", "we\\u001bb"]', "settings-type", "control character"),
        ("\x00", "settings-broken", "not valid TOML"),
    ],
)
def test_values_that_would_wake_a_fault(content: str, code: str, says: str, tmp_path: Path) -> None:
    with pytest.raises(Unusable) as caught:
        load(file=house(tmp_path, content), environment={})
    assert caught.value.code.startswith(code)
    assert says in str(caught.value)
    assert str(caught.value).isprintable()
    assert len(str(caught.value)) < 500


def test_a_number_of_thousands_of_digits_in_the_environment() -> None:
    with pytest.raises(Unusable, match="whole number"):
        load(environment={"ACCESSIBLE_RELEASE_RATE": "9" * 5000})


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs a FIFO")
@pytest.mark.parametrize("kind", ["fifo", "device", "huge", "folder"])
@pytest.mark.parametrize("name", ["settings", "directory", "lexicon", "glossary", "memory"])
def test_what_is_no_regular_file_is_not_waited_for(name: str, kind: str, tmp_path: Path) -> None:
    path = tmp_path / "file"
    if kind == "fifo":
        os.mkfifo(path)
    elif kind == "huge":
        with path.open("wb") as stream:
            stream.truncate(10**13)
    elif kind == "folder":
        path.mkdir()
    given = Path("/dev/zero") if kind == "device" else path
    with pytest.raises(Unusable, match=r"not a regular file|larger than 5,000,000 bytes|is a directory"):
        load(file=given, environment={}) if name == "settings" else load(environment={}, flags={name: str(given)})


def test_a_setting_of_a_few_words_takes_no_other() -> None:
    with pytest.raises(Unusable, match="quotations takes retold, exact or both, not “x”"):
        load(environment={}, flags={"quotations": "x"})
