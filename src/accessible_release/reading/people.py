"""The people of a release, so that "Mr Smith", "the sheriff" and "Glenys" can be given their full names."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import islice, takewhile

from accessible_release.reading.names import NameRun, name_runs
from accessible_release.reading.speaker import COURTESY, Speaker
from accessible_release.reading.speech import gender_of_given, gender_of_noun, is_title, plain, words_of

COURTESY_NAME = re.compile(r"\b(Mr|Mrs|Ms|Miss|Sir|Lord|Dame|Lady|Baroness)\.? ((?:[A-Z][\w’'-]+ )?[A-Z][\w’'-]+)")
ENDS_COURTEOUSLY = re.compile(r"\b(?:Mr|Mrs|Ms|Miss)\.? \Z")
OWNER = re.compile(r"[’']s?\Z")
LONGEST_COURTESY = 6
TITLE_BEFORE = re.compile(r"(?:(?:[A-Z]|[a-z]/)[\w./’'-]*|for|of|and|the|&)\Z")
TITLE_AFTER = re.compile(r", (?:the |an? )?([^,.;:“\"]{3,60})")
OFFICE_BEFORE = re.compile(
    r"\b[Tt]he (\w[\w-]*(?: \w[\w-]*){0,3}?)(?: (?:of|for) [^,.;:]{2,60})?, ((?:[\w.]+ ){0,3})\Z"
)
"""An office with its body before a name: "The Leader of the council, Cllr Jo Marlow"."""
BEFORE_COMMA = re.compile(r"([\w-]+),? \Z")
OFFICE_ENDS = re.compile(r" (?:for|of|at|in|with|and|from) ")
QUALIFIERS = frozenset({"assistant", "associate", "deputy", "ex", "former", "junior", "shadow", "under", "vice"})
"""A "deputy mayor" is not meant by "the mayor"."""
BEFORE_NAME = 100
"""How far before a name its office may begin, in characters."""
LONGEST_OFFICE = 4
MOST_NAMESAKES = 8
"""More people of one name than this are not told apart."""


def _is_courteous(run: NameRun, text: str) -> bool:
    """Whether "Mr" or "Ms" stands before a name."""
    return ENDS_COURTEOUSLY.search(text[max(0, run.start - LONGEST_COURTESY) : run.start]) is not None


def _full_names(texts: Iterable[str]) -> list[tuple[NameRun, str]]:
    """The names of several words, each with the text that it stands in."""
    runs = ((run, text) for text in texts for run in name_runs(text, anywhere=True))
    return [(run, text) for run, text in runs if len(run.words) > 1 and run.words[0][0].isupper()]


def _is_surname(run: NameRun, text: str) -> bool:
    """Whether a name that another's ends with is no name in full: "Ms Inman Grant", "Cllr Van der Elst"."""
    return _is_courteous(run, text) or (run.titled and run.words[0].lower() in words_of("particles"))


class People:
    """Everybody whom a release names in full, by surname, first name and office."""

    def __init__(self, texts: Iterable[str]) -> None:
        self._all: set[str] = set()
        self._surnames: dict[str, dict[str, None]] = {}
        self._first_names: dict[str, dict[str, None]] = {}
        self._offices: dict[str, dict[str, None]] = {}
        self._titles: dict[str, set[str]] = {}
        self._roles: dict[str, str] = {}
        self._printed_offices: dict[str, str] = {}
        self._genders: dict[str, str] = {}
        self._courtesies: dict[str, set[str]] = {}
        self._courteous: set[str] = set()
        known_texts = tuple(texts)
        for text in known_texts:
            self._learn_courtesies(text)
        runs = _full_names(known_texts)
        tails = {" ".join(run.words[start:]) for run, _ in runs for start in range(1, len(run.words))}
        # "Ms Inman Grant" is no name in full where the release also has "Julie Inman Grant".
        runs = [(run, text) for run, text in runs if not (run.name in tails and _is_surname(run, text))]
        self._all.update(run.name for run, _ in runs)
        for run, text in runs:
            self._learn(run, text)
        for text in known_texts:
            self._learn_titled(text)

    def _learn_courtesies(self, text: str) -> None:
        for courtesy, printed in COURTESY_NAME.findall(text):
            name = OWNER.sub("", printed)
            self._genders[name.lower()] = COURTESY[courtesy.lower()]
            self._courtesies.setdefault(name.lower(), set()).add(COURTESY[courtesy.lower()])
            self._courteous.add(name.rpartition(" ")[2])

    def _learn(self, run: NameRun, text: str) -> None:
        name = self._without_place(run.words)
        words = name.lower().split()
        _note(self._first_names, words[0], name)
        for start in range(1, len(words)):
            _note(self._surnames, " ".join(words[start:]), name)
        shown = _shown_gender(run, text)
        if shown:
            self._genders.setdefault(name.lower(), shown)
        self._learn_offices(run, text, name)

    def _learn_titled(self, text: str) -> None:
        """Offices of somebody of whom the release has only a title and a surname: "Mr Justice Marlow"."""
        for run in name_runs(text, anywhere=True):
            if run.titled and len(run.words) == 1 and run.name.lower() not in self._surnames:
                self._learn_offices(run, text, run.name)

    def _learn_offices(self, run: NameRun, text: str, name: str) -> None:
        for office in _offices(run, text):
            held = [plain(word) for word in office]
            if held and held[-1] in words_of("judges"):
                _note(self._offices, "judge", name)
            self._printed_offices.setdefault(name, " ".join(office).rstrip("."))
            self._titles.setdefault(name, set()).update(held)
            for start in range(len(held)):
                one_word_is_enough = len(held) - start > 1 or held[start] in words_of("offices")
                if one_word_is_enough and not QUALIFIERS & set(held[:start]):
                    _note(self._offices, " ".join(held[start:]), name)

    def is_surname(self, word: str) -> bool:
        """Whether the release calls somebody so behind "Mr" or "Ms", even if it is a word for a place: "Mr Park"."""
        return word in self._courteous

    def knows(self, word: str) -> bool:
        """Whether one word is the first name or the surname of somebody whom the release names in full."""
        return word[:1].isupper() and (word.lower() in self._first_names or word.lower() in self._surnames)

    def _without_place(self, words: tuple[str, ...] | list[str]) -> str:
        """The name in `words` without a place before it: "Daintree Jo Marlow", who is "Jo Marlow" elsewhere."""
        places = takewhile(lambda start: words[start - 1][0].isupper(), range(1, len(words) - 1))
        tails = (" ".join(words[start:]) for start in places)
        return next((tail for tail in tails if tail in self._all), " ".join(words))

    def known(self, speaker: Speaker, last: Speaker | None = None) -> Speaker:
        """`speaker` in full: a surname is the full name, "the sheriff" Sheriff Dale Hutchins.

        "The spokesperson" is `last`, who spoke before, if that was a spokesperson.
        """
        if speaker.named:
            return self._with_role(self._full_name(speaker), speaker.role)
        if last and _same_description(speaker, last):
            return last
        full = self._full_name(speaker) if " " not in speaker.name else speaker.name
        if full == speaker.name:
            full = self._holder(speaker.name) or full
        return self._with_role(full, None) if full != speaker.name else speaker

    def _with_role(self, name: str, role: str | None) -> Speaker:
        role = self._roles.get(name) or role
        if role:
            self._roles[name] = role
        role = role or self._printed_offices.get(name)
        return Speaker(name, role, named=True, gender=self.gender(name))

    def _full_name(self, speaker: Speaker) -> str:
        """The full name behind a surname or first name; the name itself where two people share it."""
        name = self._without_place(speaker.name.split())
        key = name.lower()
        found = dict(self._surnames.get(key, {}))
        if " " not in key and (not speaker.titled or _is_before_first_name(speaker)):
            found.update(self._first_names.get(key, {}))
        if len(found) > 1 or self._is_unlike(found, speaker):
            found = {name: None for name in found if self._fits(name, speaker)}
        if len(found) == 1:
            return next(iter(found))
        return f"{speaker.courtesy} {name}".strip() if " " not in name else name

    def _is_unlike(self, found: dict[str, None], speaker: Speaker) -> bool:
        """Whether "Mr Marlow" may be somebody else than the one Marlow named in full, who may be Mrs Marlow."""
        genders = {self._genders.get(name.lower()) or gender_of_given(name.partition(" ")[0]) for name in found}
        namesakes = self._courtesies.get(speaker.name.lower(), set())
        unlike = bool(genders - {speaker.gender, ""}) or len(namesakes) > 1
        return bool(speaker.gender) and unlike

    def _fits(self, name: str, speaker: Speaker) -> bool:
        """Whether a person of that full name has the speaker's courtesy title or rank; False where none is given."""
        if speaker.gender:
            return self._genders.get(name.lower()) == speaker.gender
        ranks = {plain(word) for word in (speaker.role or "").split() if is_title(word)}
        return bool(ranks) and ranks <= self._titles.get(name, set())

    def _holder(self, description: str) -> str | None:
        """The one person who holds the office of "the sheriff"; None where it is nobody's or two people's."""
        determiner, _, office = description.lower().partition(" ")
        holders = self._offices.get(office, {}) if determiner == "the" else {}
        return next(iter(holders)) if len(holders) == 1 else None

    def gender(self, name: str) -> str:
        """`he` or `she` where a courtesy title shows it, else an empty text."""
        known = self._genders.get(name.lower())
        if known is not None:
            return known
        surname = name.lower().rpartition(" ")[2]
        return self._genders.get(surname, "") if len(self._surnames.get(surname, ())) < 2 else ""


def _is_before_first_name(speaker: Speaker) -> bool:
    """Whether the title is one that a first name can follow: "Sir Alan", "Sister Agnes"."""
    title = speaker.courtesy or (speaker.role or "").partition(",")[0].rpartition(" ")[2]
    return plain(title) in words_of("before_first_name")


def _note(names: dict[str, dict[str, None]], key: str, name: str) -> None:
    found = names.setdefault(key, {})
    if len(found) < MOST_NAMESAKES:
        found[name] = None


def _shown_gender(run: NameRun, text: str) -> str:
    """The gender that a noun beside the name shows: "his sister, Kasia Marek", "Kasia Marek, his sister,"."""
    before = BEFORE_COMMA.search(text[max(0, run.start - BEFORE_NAME) : run.start])
    after = TITLE_AFTER.match(text, run.end)
    for noun in (before[1] if before else "", after[1].split()[-1] if after else ""):
        gender = gender_of_noun(noun)
        if gender:
            return gender
    return ""


def _offices(run: NameRun, text: str) -> Iterator[list[str]]:
    """The words of the offices that stand right before and right behind a name, without "of …" and "for …"."""
    yield from _office_of_body(run, text)
    before = _titles_before(run, text)
    after = TITLE_AFTER.match(text, run.end)
    behind = OFFICE_ENDS.split(after[1])[0] if after else ""
    first_and_last = OFFICE_ENDS.split(before)[0], before.rpartition(" and ")[2]
    if plain(before.rpartition(" ")[2]) in words_of("offices"):  # "Police and Crime Commissioner"
        first_and_last = first_and_last[::-1]
    for phrases in (first_and_last, (behind,)):
        offices = (takewhile(is_title, reversed(phrase.split())) for phrase in phrases)
        words = ([word for word in office if plain(word) not in COURTESY] for office in offices)
        yield from islice(filter(None, (each[:LONGEST_OFFICE][::-1] for each in words)), 1)


def _office_of_body(run: NameRun, text: str) -> Iterator[list[str]]:
    """The office in "Director of the Ashby Trust Jo Marlow", if there is one."""
    found = OFFICE_BEFORE.search(text, max(0, run.start - BEFORE_NAME), run.start)
    if found and all(map(is_title, found[2].split())):
        yield [word for word in found[1].split() if is_title(word)][-LONGEST_OFFICE:]


def _titles_before(run: NameRun, text: str) -> str:
    words = text[max(0, run.start - BEFORE_NAME) : run.start].split()
    return " ".join(list(takewhile(TITLE_BEFORE.match, reversed(words)))[::-1])


def _same_description(speaker: Speaker, last: Speaker) -> bool:
    """Whether "the spokesperson" means the last speaker, "a Garda spokesperson", and no second one."""
    words = speaker.name.lower().split()
    described = f"{last.name} {last.role or ''}".lower().split()
    return words[0] == "the" and len(words) > 1 and all(word in described for word in words[1:])
