"""Argos Translate with real packages, good and damaging; the same under both of its distributions."""

from __future__ import annotations

import logging
import os
import platform
import subprocess
import sys
from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest
from conftest import OFFLINE, RELEASE

from accessible_release.cache import Cache
from accessible_release.checking.translated.frame import Frame
from accessible_release.errors import MachineLacks
from accessible_release.plugins import Route, translator
from accessible_release.processors import KERNELS, X86, rounding
from accessible_release.settings import Settings
from accessible_release.translating import translate, translate_lines
from accessible_release.translating.engine import Engine
from accessible_release.translating.ladder import Ladder
from accessible_release.translating.packages.store import install_file
from accessible_release.translating.rendering import Rendering
from accessible_release.translating.shapes import SHAPES
from translating import toys
from translating.fakes import EN_PT, NO_CACHE, released

pytest.importorskip("argostranslate")

WORDS = {
    **toys.PORTUGUESE, "must": "deve", "may": "pode", "more": "mais", "less": "menos", "than": "de", "it": "ela",
    "people": "pessoas", "opens": "abre", "in": "em", "town": "cidade", "to": "para", "quote": "cite", "May": "maio",
    "took": "tirou", "he": "ele", "from": "de", "school": "escola", "write": "escreva", "came": "vieram",
    "police": "polícia", "help": "ajuda", "here": "aqui", "day": "dia", "night": "noite", "said": "disse",
    "manager": "gerente", "are": "estamos",
}  # fmt: skip
LOST = {SHAPES[place].placeholder(number): "" for place in range(len(SHAPES)) for number in (1, 2, 3)}
"""Takes away every placeholder."""
NAMES = ("Stop it Now!", "Floodline")
FRAME = Frame("en", "pt", names=NAMES)


def installing(folder: Path, dictionary: Mapping[str, str], source: str = "en", target: str = "pt") -> Settings:
    """Settings with a folder of languages in which such a package is now installed."""
    settings = Settings(languages_folder=str(folder / "languages"), translators=("argos",))
    install_file(toys.make(folder / "toy.argosmodel", dictionary, source=source, target=target), settings)
    return settings


def raw(settings: Settings, sentence: str, route: Route = EN_PT) -> str:
    """What the engine itself says, with nothing shielded and nobody looking."""
    ((found,),) = translator("argos", settings).translate([sentence], route)
    return found.text


def climbed(settings: Settings, *sentences: str, frame: Frame = FRAME) -> list[Rendering]:
    engine = Engine(translator("argos", settings), EN_PT, NO_CACHE)
    return Ladder(frame, engine).climb(sentences)


@pytest.fixture(scope="module")
def good(tmp_path_factory: pytest.TempPathFactory) -> Settings:
    return installing(tmp_path_factory.mktemp("good"), WORDS)


@dataclass(frozen=True)
class Damage:
    """A sentence, what it should be, and how a package gets its fact wrong."""

    sentence: str
    right: str
    planted: dict[str, str]
    wrong: str
    """Stands in what the engine says, and may never stand in what is published."""
    shielded: bool = True
    """Whether the fact can go round the engine; else the sentence stays in its own language."""


TAKEN = "He took £2,500 from the school.", "Ele tirou £\N{NO-BREAK SPACE}2.500 de o escola."
OPENS = "The line opens on 8 May 2017 in the town.", "O linha abre em 8 de maio de 2017 em o cidade."
DAMAGES = {
    "digit of a phone": Damage("Call 0808 100 0900 today.", "Ligue 0808 100 0900 hoje.", {"0808": "0809"}, "0809"),
    "phone left out": Damage("Call 0345 988 1188 today.", "Ligue 0345 988 1188 hoje.", {"1188": ""}, "0345 988 hoje"),
    "short code": Damage("Call 101 today.", "Ligue 101 hoje.", {"101": "110"}, "110"),
    "address": Damage(
        "Visit www.get-help.example.org.uk today.", "Visite www.get-help.example.org.uk hoje.",
        {"www.get-help.example.org.uk": "www.get-help.example.org.uk.uk"}, ".uk.uk",
    ),
    "translated address": Damage(
        "Visit example.org/help today.", "Visite example.org/help hoje.",
        {"example.org/help": "example.org/ajuda"}, "/ajuda",
    ),
    "e-mail": Damage(
        "Write to help@example.org today.", "Escreva para help@example.org hoje.",
        {"help@example.org": "help example.org"}, "help example",
    ),
    "reference": Damage(
        "He took 37/12345/20 today.", "Ele tirou 37/12345/20 hoje.", {"37/12345/20": "37/12354/20"}, "12354"
    ),
    "sum": Damage(*TAKEN, {"£2,500": "£2.600"}, "2.600"),
    "currency": Damage(*TAKEN, {"£2,500": "2.500 euros"}, "euros"),
    "number": Damage("Call 1,800 people today.", "Ligue 1.800 pessoas hoje.", {"1,800": "18"}, "18 pessoas"),
    "month": Damage(*OPENS, {"May": "março"}, "março"),
    "day": Damage(*OPENS, {"8": "9"}, "9 maio"),
    "year": Damage(*OPENS, {"2017": "2018"}, "2018"),
    "name": Damage(
        "Call Stop it Now! in the town.", "Ligue Stop it Now! em o cidade.", {"Stop": "Pare", "Now": "Agora"}, "Pare",
    ),
    "not → very": Damage("The line is not open today.", "", {"not": "muito"}, "muito", shielded=False),
    "not left out": Damage("The line is not open today.", "", {"not": ""}, "é aberto", shielded=False),
    "not brought in": Damage("The line is open today.", "", {"is": "não é"}, "não", shielded=False),
    "more → less": Damage("More than 100 people came to the town.", "", {"more": "menos"}, "Menos", shielded=False),
    "must → may": Damage("You must call the police today.", "", {"must": "pode"}, "pode", shielded=False),
    "may → must": Damage("You may call the police today.", "", {"may": "deve"}, "deve", shielded=False),
}  # fmt: skip


def grouped() -> list[list[str]]:
    """The kinds of damage that do not touch each other's sentences: each group needs one package."""
    groups: list[list[str]] = []
    for kind, damage in DAMAGES.items():
        fitting = (group for group in groups if not any(touch(damage, DAMAGES[other]) for other in group))
        group = next(fitting, None)
        if group is None:
            groups.append(group := [])
        group.append(kind)
    return groups


def touch(one: Damage, other: Damage) -> bool:
    """Whether the damage of one would be seen in the sentence of the other."""
    words = [{word.strip(".!").lower() for word in each.sentence.split()} for each in (one, other)]
    planted = [{word.lower() for word in each.planted} for each in (one, other)]
    return bool(words[0] & planted[1] or words[1] & planted[0])


Damaging = Callable[[str, bool], Settings]


@pytest.fixture(scope="module")
def damaging(tmp_path_factory: pytest.TempPathFactory) -> Damaging:
    """Settings with a package that does a kind of damage; if wanted, one that also loses every placeholder."""
    groups = grouped()

    @cache
    def made(number: int, losing: bool) -> Settings:
        planted = {word: said for kind in groups[number] for word, said in DAMAGES[kind].planted.items()}
        return installing(tmp_path_factory.mktemp("damaging"), {**WORDS, **(LOST if losing else {}), **planted})

    return lambda kind, losing: made(next(number for number, group in enumerate(groups) if kind in group), losing)


@pytest.mark.parametrize("kind", DAMAGES)
def test_planted_damage_is_never_published(kind: str, damaging: Damaging) -> None:
    damage, settings = DAMAGES[kind], damaging(kind, False)
    assert damage.wrong in raw(settings, damage.sentence)  # it is there
    (made,) = climbed(settings, damage.sentence)
    assert damage.wrong not in made.text
    assert (made.text, made.how) == ((damage.right, "translated") if damage.shielded else (damage.sentence, "kept"))


MENDED = {"currency"}
"""Put right in the translation, without any placeholder."""


@pytest.mark.parametrize("kind", DAMAGES)
def test_nor_where_no_placeholder_comes_through(kind: str, damaging: Damaging) -> None:
    damage, settings = DAMAGES[kind], damaging(kind, True)
    (made,) = climbed(settings, damage.sentence)
    assert damage.wrong not in made.text
    if damage.shielded and kind not in MENDED:
        assert (made.text, made.how) == (damage.sentence, "kept")
        assert made.breaches


@pytest.mark.parametrize("kind", [kind for kind in DAMAGES if DAMAGES[kind].shielded])
def test_a_good_package_needs_no_help(kind: str, good: Settings) -> None:
    (made,) = climbed(good, DAMAGES[kind].sentence)
    assert made.how == "translated"
    unknown = ("Stop it Now!",)  # it does not know that this is a name; how numbers are written is mended
    assert (made.rung > 1) == any(each in made.source for each in unknown)
    text = made.text.replace("8 maio 2017", "8 de maio de 2017").replace("£2.500", "£\N{NO-BREAK SPACE}2.500")
    assert text == DAMAGES[kind].right


@pytest.mark.parametrize(
    ("sentence", "said"),
    [
        ("The line is not open today.", "O linha é não aberto hoje."),
        ("More than 100 people came to the town.", "Mais de 100 pessoas vieram para o cidade."),
        ("You must call the police today.", "Você deve ligue o polícia hoje."),
        ("You may call the police today.", "Você pode ligue o polícia hoje."),
    ],
)
def test_a_denial_a_bound_and_a_duty(sentence: str, said: str, good: Settings) -> None:
    (made,) = climbed(good, sentence)
    assert (made.text, made.rung, made.breaches) == (said, 1, ())


def test_a_whole_release_with_every_number_damaged(tmp_path: Path) -> None:
    damage = {"0345": "0346", "988": "989", "1188": "1189", "www.floodline.example.org": "www.flood.example.org"}
    settings = installing(tmp_path, {**WORDS, **LOST, **damage})
    made = translate(released(RELEASE), "pt", settings, NO_CACHE)
    texts = [block.text for block in made.release.blocks]
    assert "Call Floodline free on 0345 988 1188 or visit www.floodline.example.org." in texts
    assert not any(wrong in " ".join(texts) for wrong in ("0346", "989", "1189", "www.flood.example"))
    assert [sentence.language for sentence in made.release.sentences].count("en") == 1
    assert (made.flags[0].severity, made.flags[0].kind) == ("hard", "not-translated")
    assert made.release.contacts[0].phones == released(RELEASE).contacts[0].phones


def test_scores_and_candidates(good: Settings) -> None:
    engine = translator("argos", good)
    one, other = engine.translate(["The line is open.", "Call us"], EN_PT, 4)
    assert one[0].text == "O linha é aberto."
    assert other[0].text == "Ligue us"
    scores = [each.score for each in one]
    assert all(score is not None and score <= 0 for score in scores)
    assert len({each.text for each in one}) == len(one) <= 4
    assert engine.translate(["", "  \n"], EN_PT) == [[], []]


def test_a_sentence_is_not_split(good: Settings) -> None:
    """Argos's own splitter would go to the network; ours gives it one sentence, whatever stands in it."""
    sentence = "Call the police. Call Mr. Lee. The line\nis open! Visit www.example.org. It is free."
    assert (
        raw(good, sentence) == "Ligue o polícia. Ligue Mr. Lee. O linha é aberto! Visite www.example.org. Ela é grátis."
    )


def test_routes_and_fingerprint(good: Settings, tmp_path: Path) -> None:
    engine = translator("argos", good)
    assert engine.routes() == (EN_PT,)
    other = installing(tmp_path, {**WORDS, "line": "fila"})
    assert engine.fingerprint(EN_PT) == translator("argos", good).fingerprint(EN_PT)
    assert engine.fingerprint(EN_PT) != translator("argos", other).fingerprint(EN_PT)


def test_no_package(tmp_path: Path) -> None:
    assert translator("argos", Settings(languages_folder=str(tmp_path))).routes() == ()


PL_PT = Route("pl", "pt", "en")
POLISH = {
    "linia": "line",
    "nie": "not",
    "jest": "is",
    "otwarta": "open",
    "dziś": "today",
    "zadzwoń": "call",
    "0808": "0808",
}


def test_through_english(tmp_path: Path) -> None:
    installing(tmp_path, POLISH, "pl", "en")
    settings = installing(tmp_path, WORDS)
    assert translator("argos", settings).routes() == (EN_PT, Route("pl", "en"), PL_PT)
    assert raw(settings, "Zadzwoń dziś.", PL_PT) == "Ligue hoje."
    denial, phone = translate_lines(
        ["Linia nie jest otwarta.", "Zadzwoń 0808 100 0900 dziś."], "pl", "pt", settings, NO_CACHE
    )
    assert denial.text == "Linha não é aberto."
    assert phone.text == "Ligue 0808 100 0900 hoje."


@pytest.mark.parametrize("leg", ["first", "second"])
def test_damage_on_either_leg(leg: str, tmp_path: Path) -> None:
    first, second = ({"nie": "very", "0808": "0809"}, {}) if leg == "first" else ({}, {"not": "muito", "0808": "0809"})
    installing(tmp_path, {**POLISH, **LOST, **first}, "pl", "en")
    settings = installing(tmp_path, {**WORDS, "very": "muito", **second})
    assert "0809" in raw(settings, "Zadzwoń 0808 100 0900 dziś.", PL_PT)
    lines = ["Linia nie jest otwarta.", "Zadzwoń 0808 100 0900 dziś."]
    made = translate_lines(lines, "pl", "pt", settings, NO_CACHE)
    assert not any("0809" in each.text or "muito" in each.text for each in made)
    assert made[0].how == "kept"


def test_a_direct_way_is_taken(tmp_path: Path) -> None:
    installing(tmp_path, POLISH, "pl", "en")
    installing(tmp_path, WORDS)
    settings = installing(tmp_path, {"dziś": "já", "zadzwoń": "disque"}, "pl", "pt")
    engine = translator("argos", settings)
    assert [route.via for route in engine.routes()] == [""] * 3
    assert raw(settings, "Zadzwoń dziś.", Route("pl", "pt")) == "Disque já."


def test_from_right_to_left(tmp_path: Path) -> None:
    settings = installing(tmp_path, {**toys.ARABIC, "116": "117", **LOST}, "en", "ar")
    route = Route("en", "ar")
    assert "117" in raw(settings, "The council opened 116 123 today.", route)
    (made,) = translate_lines(["The council opened the new line on 116 123 today."], "en", "ar", settings, NO_CACHE)
    assert made.how == "kept"
    settings = installing(tmp_path, {**toys.ARABIC, "116": "117", "on": "على"}, "en", "ar")
    (made,) = translate_lines(["The council opened the new line on 116 123 today."], "en", "ar", settings, NO_CACHE)
    assert made.how == "translated"
    assert made.text.count("116 123") == 1
    assert "117" not in made.text
    assert made.text.startswith("ال المجلس افتتح")


def test_a_region_that_is_served_by_another(good: Settings, tmp_path: Path) -> None:
    (made,) = translate_lines(["The line is open."], "en", "pt-BR", good, NO_CACHE)
    assert made.text == "O linha é aberto."
    brazil = installing(tmp_path, {**WORDS, "line": "fila"}, "en", "pt-BR")
    (made,) = translate_lines(["The line is open."], "en", "pt", brazil, NO_CACHE)
    assert made.text == "O fila é aberto."


def test_installed_again_it_says_other_words(tmp_path: Path) -> None:
    cache = Cache(tmp_path / "cache")
    settings = installing(tmp_path, WORDS)
    assert translate_lines(["The line is open."], "en", "pt", settings, cache)[0].text == "O linha é aberto."
    installing(tmp_path, {**WORDS, "line": "fila"})
    assert translate_lines(["The line is open."], "en", "pt", settings, cache)[0].text == "O fila é aberto."


def test_words_of_a_release_are_not_logged(good: Settings, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.DEBUG):
        raw(good, "The police are here.")
    assert "police" not in caplog.text


def test_a_package_that_cannot_be_loaded(tmp_path: Path) -> None:
    settings = installing(tmp_path, WORDS)
    (model,) = tmp_path.rglob("model.bin")
    model.write_bytes(model.read_bytes()[:100])
    with pytest.raises(MachineLacks) as caught:
        translate_lines(["The line is open."], "en", "pt", settings, NO_CACHE)
    assert "“pt” cannot be loaded" in str(caught.value)
    assert "accessible-release languages install pt" in str(caught.value)


def test_threads_get_the_same_results(good: Settings) -> None:
    lines = [f"The line is open for {number} people." for number in range(24)]
    engine = translator("argos", good)
    expected = [[each.text for each in found] for found in engine.translate(lines, EN_PT, 2)]
    fresh = translator("argos", good)  # loads its model while eight ask for it

    def ask(number: int) -> list[list[str]]:
        asked = lines if number % 2 else lines[::-1]
        found = [[each.text for each in texts] for texts in fresh.translate(asked, EN_PT, 2)]
        return found if number % 2 else found[::-1]

    with ThreadPoolExecutor(8) as pool:
        assert list(pool.map(ask, range(8))) == [expected] * 8


def test_a_sentence_does_not_depend_on_those_beside_it(good: Settings) -> None:
    lines = [
        "The line is open.",
        "Call the police today.",
        "He took 5 from the school.",
        "Visit the town.",
        "It is free.",
    ]
    engine = translator("argos", good)
    assert engine.translate(lines, EN_PT) == [engine.translate([line], EN_PT)[0] for line in lines]


@pytest.mark.parametrize("provider", ["OPENAI", "LIBRETRANSLATE", "openai", ""])
def test_a_provider_that_would_send_the_text_away(provider: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ARGOS_MODEL_PROVIDER", provider)
    with pytest.raises(MachineLacks, match="ARGOS_MODEL_PROVIDER") as caught:
        translator("argos", Settings())
    assert caught.value.code == "translator-online"
    monkeypatch.setenv("ARGOS_MODEL_PROVIDER", "OPENNMT")
    assert translator("argos", Settings()).routes() == ()


def test_the_environment_stays_as_it_was(good: Settings) -> None:
    before = {name: value for name, value in os.environ.items() if name.startswith(("ARGOS", "XDG"))}
    raw(good, "Call us.")
    assert {name: value for name, value in os.environ.items() if name.startswith(("ARGOS", "XDG"))} == before


CODE = """
import sys
from accessible_release.cli import main
try:
    main()
finally:
    from accessible_release.translating import argos
    settings = argos._argos().settings
    print(settings.chunk_type.name, settings.model_provider.name, file=sys.stderr)
    print(settings.intra_threads, settings.debug, "onnxruntime" in sys.modules, file=sys.stderr)
"""


def test_the_same_kernels_on_every_processor(good: Settings) -> None:
    """What they do is tested in `test_processors.py`."""
    if platform.machine().lower() in X86:
        raw(good, "Call us.")
        assert os.environ.items() >= KERNELS.items()
    assert rounding() in translator("argos", good).fingerprint(EN_PT).split()


def test_nothing_is_written_but_our_own(good: Settings, tmp_path: Path) -> None:
    """In a home of its own, as on a desk: no settings of Argos, no telemetry of onnxruntime, no splitter."""
    home, temporary = tmp_path / "home", tmp_path / "temporary"
    for folder in (home, temporary):
        folder.mkdir()
    argos = {"ARGOS_DEBUG": "1", "ARGOS_CHUNK_TYPE": "STANZA", "ARGOS_PACKAGES_DIR": str(home / "elsewhere")}
    unwanted = {"CI", "XDG_CACHE_HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "ORT_DISABLE_TELEMETRY"}
    clean = {name: value for name, value in os.environ.items() if name not in unwanted}
    ran = subprocess.run(
        [sys.executable, "-c", CODE, "translate", "--to", "pt", "--lines", "-"],
        input=b"The line is not open.\n\nCall 0808 100 0900 today.\n",
        capture_output=True,
        env={
            **clean,
            **argos,
            "HOME": str(home),
            "TMPDIR": str(temporary),
            "PYTHONPATH": str(OFFLINE),
            "ACCESSIBLE_RELEASE_LANGUAGES_FOLDER": good.languages_folder,
            "ACCESSIBLE_RELEASE_TRANSLATORS": "argos",
        },
    )
    assert ran.stdout.decode() == "O linha é não aberto.\n\nLigue 0808 100 0900 hoje.\n", ran.stderr.decode()
    assert ran.stderr.decode().splitlines() == ["MINISBD OPENNMT", "1 False True"]
    written = {str(path.relative_to(home)) for path in home.rglob("*") if path.is_file()}
    assert written
    assert all(path.startswith(".cache/accessible-release/translations/") for path in written)
    assert {path.name for path in home.iterdir()} == {".cache"}
    assert [path.name for path in (home / ".cache").iterdir()] == ["accessible-release"]
    assert list(temporary.iterdir()) == []
