"""Facts through real engines: sentences with facts of every kind, what comes out of them, and what that costs.

The sentences are put together from frames and facts with a seed. Facts are looked for in the translation by other
means than those of the gate: to the letter, by the digits of a number, by the name of a month.
"""

from __future__ import annotations

import random
import re
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from figures import SAMPLE, Figure

from accessible_release import plugins
from accessible_release.cache import Cache
from accessible_release.checking.translated.frame import Frame
from accessible_release.errors import MachineLacks
from accessible_release.levels import versions
from accessible_release.pipeline import understand
from accessible_release.settings import load
from accessible_release.translating.choosing import engine_for
from accessible_release.translating.engine import Engine
from accessible_release.translating.ladder import Ladder
from accessible_release.translating.rendering import Rendering

SEED, SENTENCES, TARGET = 20, 500, "pt"
SLOWEST = 1.25
"""Our time for plain sentences, as a multiple of the engine's alone: 80 % of its speed."""
SLOWEST_RELEASE = 1.3
THREADED = "argos"
"""The engine that translates sentences side by side; the other is so quick that what we do around it shows."""
MONTHS = "January February March April May June July August September October November December".split()
MONTHS_PT = "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro".split()
GIVEN = "Harriet Callum Priyanka Oluwaseun Bronwen Declan Marguerite Tobias Zainab Leopold".split()
FAMILY = "Pemberton Achebe Llewellyn Featherstone Okonkwo Rasmussen Trevithick Vaughan Mistry Birtwistle".split()
DENIED = re.compile(r"\b(?:não|nunca|nem|ninguém|nenhum\w*|nada|sem|jamais|evit\w*|imposs\w*)\b", re.IGNORECASE)
FRAMES = (
    "Anyone with information should call {phone} and quote {reference}.",
    "You can also write to {email} or look at {url} before you decide.",
    "The council will not charge {money} to people who applied before {date}.",
    "{name} said that {number} homes had no power on {date}.",
    "Do not ring {phone} unless {name} has asked you to.",
    "A grant of {money} was paid to {name} on {date}.",
    "Officers found {number} knives, and nobody was hurt.",
    "The meeting is on {date}, and you must send your form to {email}.",
    "More than {number} people visited {url} in a month.",
    "The court heard that {name} never paid the {money} that was owed.",
    "There is no risk to the public, but please report anything to {phone}.",
    "If you cannot come on {date}, tell us at {email}.",
    "Case {reference} was closed on {date} after {name} paid {money}.",
    "At least {number} letters were sent, and none of them was answered.",
    "The helpline {phone} is free and open until {date}.",
    "Nothing was stolen from the house of {name}, where {number} coins were found.",
    "Please do not send money to {name} or to {email}.",
    "Inspectors visited {number} farms and fined one of them {money}.",
    "{name} was not at work on {date}.",
    "The road will be closed from {date}, and up to {number} drivers may be affected.",
)


@dataclass(slots=True)
class Case:
    """A sentence with the facts that were put into it."""

    text: str
    exact: list[str] = field(default_factory=list)
    numbers: list[str] = field(default_factory=list)
    dates: list[tuple[int, int, int]] = field(default_factory=list)
    denies: bool = False


def figures(folder: Path) -> Iterator[Figure]:
    """For each installed engine: facts kept, what stayed untranslated, and time."""
    for name in ("argos", "firefox"):
        settings = load(flags={"translators": (name,)})
        try:
            engine = engine_for("en", TARGET, settings, Cache(folder / name))
        except MachineLacks as lacking:
            yield Figure(f"{name}: {lacking.message}", 0, note=lacking.hint)
            continue
        if engine is not None:
            yield from _facts(name, engine)
            yield from _speed(name, engine)
            yield _release(name, engine, folder)


def _facts(name: str, engine: Engine) -> Iterator[Figure]:
    cases = list(_cases())
    made = Ladder(Frame("en", TARGET), engine).climb([each.text for each in cases])
    pairs = list(zip(cases, made, strict=True))
    wrong = [
        case for case, out in pairs if not all(out.text.count(fact) == case.text.count(fact) for fact in case.exact)
    ]
    values = [case for case, out in pairs if out.how != "kept" and not _values(case, out.text)]
    lost = [case for case, out in pairs if case.denies and _unnoticed(out)]
    raw = [found[0].text if found else "" for found in engine.candidates([each.text for each in cases])]
    alone = sum(
        all(text.count(fact) == 1 for fact in case.exact) and _values(case, text)
        for case, text in zip(cases, raw, strict=True)
    )
    yield Figure(
        f"{name}: sentences with an exact fact wrong, of {len(cases)}", len(wrong), limit=0, note=_first(wrong)
    )
    yield Figure(f"{name}: number or date wrong", len(values), limit=0, note=_first(values))
    yield Figure(f"{name}: denial lost and not flagged", len(lost), limit=0, note=_first(lost))
    yield Figure(f"{name}: left untranslated", sum(out.how == "kept" for _, out in pairs), note="flagged as hard")
    yield Figure(f"{name}: all facts right in the engine's own output", alone, note="for comparison")


def _speed(name: str, engine: Engine) -> Iterator[Figure]:
    """Plain sentences, those of the sample, through the engine alone and through the ladder; nothing from a cache."""
    texts = _sample()
    translator, route = engine.translator, engine.route
    translator.translate(texts[:2], route)
    alone = _seconds(lambda: _one_by_one(translator, engine, texts))
    ours = _seconds(lambda: Ladder(Frame("en", TARGET), Engine(translator, route, Cache(None))).climb(texts))
    yield _ratio(f"{name}: ladder / engine alone", ours, alone, SLOWEST if name == THREADED else None)


def _release(name: str, engine: Engine, folder: Path) -> Figure:
    """The whole sample; both load their model."""
    settings = load(
        flags={"to": (TARGET,), "levels": ("standard",), "translators": (name,), "cache": str(folder / f"{name}-empty")}
    )
    release, texts = understand(str(SAMPLE), load()), _sample()
    alone = _seconds(lambda: _one_by_one(plugins.translator(name, load()), engine, texts))
    ours = _seconds(lambda: versions(release, settings))
    return _ratio(f"{name}: the sample / engine alone", ours, alone, SLOWEST_RELEASE if name == THREADED else None)


def _sample() -> list[str]:
    return list(dict.fromkeys(each.text for each in understand(str(SAMPLE), load()).sentences))


def _one_by_one(translator: plugins.Translator, engine: Engine, texts: Sequence[str]) -> None:
    for text in texts:
        translator.translate([text], engine.route)


def _seconds(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def _ratio(what: str, ours: float, alone: float, limit: float | None) -> Figure:
    return Figure(what, ours / alone, limit=limit, note=f"{ours:.1f} / {alone:.1f} s")


def _cases() -> Iterator[Case]:
    chance = random.Random(SEED)
    for number in range(SENTENCES):
        frame = FRAMES[number % len(FRAMES)]
        case = Case("")
        case.denies = bool(re.search(r"\b(?:not|no|never|nobody|none|nothing|cannot)\b", frame, re.IGNORECASE))
        case.text = re.sub(r"\{(\w+)\}", lambda found: _fact(found[1], case, chance), frame)  # noqa: B023 - used at once
        yield case


def _fact(kind: str, case: Case, chance: random.Random) -> str:
    if kind == "date":
        day, month, year = chance.randint(1, 28), chance.randint(1, 12), chance.randint(2018, 2031)
        case.dates.append((day, month, year))
        return f"{day} {MONTHS[month - 1]} {year}"
    if kind in ("number", "money"):
        value = f"{chance.choice([chance.randint(13, 999), chance.randint(1000, 950_000)]):,}"
        case.numbers.append(value.replace(",", ""))
        return f"£{value}" if kind == "money" else value
    made = {
        "phone": lambda: (
            f"0{chance.choice(['808', '800', '300'])} {chance.randint(100, 999)} {chance.randint(1000, 9999)}"
        ),
        "reference": lambda: f"CR/{chance.randint(10000, 99999)}/{chance.randint(18, 29)}",
        "email": lambda: (
            f"{chance.choice(['help', 'info'])}{chance.randint(1, 99)}@{chance.choice(['north', 'east'])}.example.org"
        ),
        "url": lambda: (
            f"www.{chance.choice(['advice', 'safe'])}-{chance.randint(1, 99)}.example.org/{chance.choice(['a', 'h'])}"
        ),
        "name": lambda: f"{chance.choice(GIVEN)} {chance.choice(FAMILY)}",
    }[kind]()
    case.exact.append(made)
    return made


def _values(case: Case, text: str) -> bool:
    """Whether numbers and dates stand in a translation by their value."""
    digits = {re.sub(r"[^\d]", "", found) for found in re.findall(r"\d[\d.,\u00a0\u202f ]*", text)}
    numbers = all(any(value == found or found.startswith(value + "00") for found in digits) for value in case.numbers)
    dates = all(
        re.search(rf"\b{day}º?(?: de)? {MONTHS_PT[month - 1]}(?:,? de| do|,)? {year}\b", text, re.IGNORECASE)
        or re.search(rf"\b0?{day}/0?{month}/{year}\b", text)
        for day, month, year in case.dates
    )
    return numbers and dates


def _unnoticed(out: Rendering) -> bool:
    return out.how != "kept" and not DENIED.search(out.text) and not any(doubt.hard for doubt in out.doubts)


def _first(cases: Sequence[Case]) -> str:
    return cases[0].text if cases else ""
