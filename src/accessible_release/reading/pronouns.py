"""Of whom the text speaks, so that "she said" can be given to somebody, and never to the wrong one."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, field, replace
from itertools import islice

from accessible_release.model import Block
from accessible_release.reading.attribution import has_verb
from accessible_release.reading.jobs import is_job
from accessible_release.reading.names import NameRun, name_runs
from accessible_release.reading.people import People
from accessible_release.reading.speaker import Speaker, named_by, partner_of, without_front
from accessible_release.reading.speech import gender_of_given, gender_of_noun, plain, words_of

GENDERS = {
    "he": "he", "his": "he", "him": "he", "himself": "he",
    "she": "she", "her": "she", "hers": "she", "herself": "she",
}  # fmt: skip
WORD = re.compile(r"\w+")
NOT_BEFORE_NAME = re.compile(r"\b\w+\b(?!,? [A-Z])")
TWO_WORDS = re.compile(r"[A-Z][\w’'-]+ ([A-Z][\w’'-]*\w)\b(?![’'])")
ONE_NAME = re.compile(r"(?:And |But )?([A-Z][\w-]+)(?=\?| [a-z])")
FROM_PLACE = re.compile(r" (?:from|of|in) (?:[A-Z][\w’'-]*\w ?)+\b")
OWNER = re.compile(r"([^.!?,;:]{3,60}?)[’']s? (?:[a-z-]+ ){0,2}?([a-z-]+)\b")
"""Whose relative a sentence begins with: "Jo Marlow’s young son"."""
PLACE_BEFORE = re.compile(r"\b(?:at|in|outside|across|along|through|the) \Z", re.IGNORECASE)
ENDS = re.compile(r"\W*\Z|, (?:who|whose|an?|the|from) ")
"""How a sentence goes on behind the person whom it presents."""
PRESENTED = re.compile(
    r"\b(?:in the hands of|is|was|are|were|(?:run|led|made|built|kept|headed|founded|started|managed|opened) by)"
    r" (?:[\w-]+ )*\Z"
)
"""How somebody comes up at the end of a sentence about a thing: "The café is run by volunteer"."""
BY_PRONOUN = re.compile(r"(?:[Hh]e|[Ss]he)\b(?!,)")
AFTER_FRONT = re.compile(r"(?:[A-Z](?:(?! and )[^,.;:A-Z]){2,60}, )?([Hh]e|[Ss]he)\b(?!,)")
"""The same, or behind a clause in which nobody has a name: "Asked how many, she"."""
OBJECT = re.compile(
    r"\bhim\b|\bher\b(?=\W*$|[.,;:!?]| (?:and|at|for|from|in|of|on|to|with|as|when|again|back|home|after|before)\b)",
    re.I,
)
"""Somebody else than the subject: "Jo Marlow will miss her."."""
LATE = re.compile(r"\b[Ll]ate (?:[A-Z][\w.]* )*\Z")
WORDS_TO_NAME = 10
"""How many words may stand in a sentence to the end of the name with which it begins, a clause in front left out."""
WORDS_TO_NOUN = 5
SENTENCE_BEGINNING = 600
"""Characters of a sentence in which its subject is looked for."""


def subject_of(text: str) -> Speaker | None:
    """The person with whom a sentence begins, with the gender that the sentence shows; or None."""
    text = text[:SENTENCE_BEGINNING]
    told = _before_second_person(text)
    if BY_PRONOUN.match(text):
        return None  # whoever was spoken of before
    words = WORD.findall(OBJECT.sub("", told).lower())
    of_another = bool(words) and words[0] in {"his", "her"}  # "Her deputy, Piotr Lang, agrees."
    shown = {GENDERS[word] for word in words[of_another:] if word in GENDERS}
    gender = shown.pop() if len(shown) == 1 else ""
    run = next(iter(name_runs(text)), None)
    if run and len(without_front(text[: run.end]).split()) <= WORDS_TO_NAME and not has_verb(text[: run.start]):
        couple = partner_of(text, run)
        if couple:
            return Speaker(f"{couple} and {run.name}", named=True, gender="they")
        person = named_by(text, run)
        return replace(person, gender=person.gender or _noun_gender(text[: run.start]), hint=gender)
    return _described(text, gender)


def owner_of(text: str) -> tuple[Speaker, str] | None:
    """The person with whose relative a sentence begins, and the relative's gender: "Jo Marlow’s son Sam"; or None."""
    owner = OWNER.match(text)
    gender = gender_of_noun(owner[2]) if owner else ""
    runs = list(name_runs(owner[1])) if owner and gender else []
    if owner is None or len(runs) != 1 or runs[0].end != len(owner[1]):
        return None
    return named_by(owner[1], runs[0]), gender


def presented_by(text: str) -> Speaker | None:
    """The one person of a sentence, if it is about a thing and ends with a job and that name; or None."""
    runs = [run for run in name_runs(text, anywhere=True) if not _is_place(text, run)]
    if len(runs) != 1 or not ENDS.match(text, runs[0].end) or text.split(maxsplit=1)[0].lower() in GENDERS:
        return None
    before = text[: runs[0].start]
    presented = is_job(before.split()[-1]) if before.split() else False
    if not presented or not PRESENTED.search(before):
        return None
    return Speaker(runs[0].name, named=True, gender=_noun_gender(before))


def _before_second_person(text: str) -> str:
    """`text` as far as the second person in it, behind whose name "his" may be either's."""
    second = next(islice(name_runs(text, anywhere=True), 1, None), None)
    return text[: second.start] if second else text


def _noun_gender(before: str) -> str:
    """The gender that "her sister, " shows of the name behind it."""
    return gender_of_noun(before.rstrip(" ,").rpartition(" ")[2])


def _is_unlike(person: Speaker, pronoun: str) -> bool:
    """Whether "he" can hardly be a person of that given name: Fatima. It never shows who is meant instead."""
    return " " in person.name and gender_of_given(person.name.partition(" ")[0]) not in {pronoun, ""}


def _is_place(text: str, run: NameRun) -> bool:
    """Whether a name behind "at" or "the" is more likely a place's or a race's: "at Saltings Lane", "the Orme Run"."""
    return not run.titled and PLACE_BEFORE.search(text[: run.start]) is not None


def _described(text: str, gender: str) -> Speaker | None:
    """Somebody without a name: a determiner and, soon after, a noun for a person ("his 79-year-old father")."""
    words = text.split()[:WORDS_TO_NOUN]
    if not words or words[0].lower() not in words_of("determiners"):
        return None
    for count in range(2, len(words) + 1):
        noun = words[count - 1].rstrip(",").lower()
        if noun in words_of("people") | words_of("jobs"):
            name = " ".join(words[:count])
            home = FROM_PLACE.match(text, len(name)) if text.startswith(name) else None
            name = name.rstrip(",") + (home.group().rstrip() if home else "")
            return Speaker(name, gender=gender_of_noun(noun) or gender)
    return None


@dataclass(slots=True)
class Attention:
    """Who spoke last, and of whom the text has spoken since."""

    people: People
    last: Speaker | None = None
    last_block: str = ""
    """Where that was."""
    subject: Speaker | None = None
    """The person with whom the narration's last sentence about somebody began."""
    subject_block: str = ""
    owner: tuple[Speaker, str] | None = None
    """Whose relative that sentence began with, and the relative's gender."""
    subject_of: str = ""
    """`she` where that sentence began with "her", whoever she is."""
    subject_speaks: bool = False
    """That sentence tells what the person said."""
    stranger_block: str = ""
    """Where a sentence last began with a person who was not taken for one: "Eve Park thanked him."."""
    listened: tuple[str, ...] = ("", "")
    """The last two blocks with narration."""
    others: dict[str, tuple[str, str]] = field(default_factory=dict)
    """Whoever has come up since somebody last spoke → `he`, `she` or an empty text, and the block."""

    def listen(self, block: Block, start: int, end: int) -> None:
        """Take in the narration `block.text[start:end]`, sentence by sentence."""
        first = bisect_right(block.sentences, start, key=lambda sentence: sentence.end)
        if block.id != self.listened[-1]:
            self.listened = self.listened[-1], block.id
        for sentence in block.sentences[first:]:
            if sentence.start >= end:
                break
            self._take_in(block, block.text[max(sentence.start, start) : min(sentence.end, end)][:SENTENCE_BEGINNING])

    def _take_in(self, block: Block, text: str) -> None:
        text = self._of_the_living(text)
        found = subject_of(text) or presented_by(text) or self._first_name(text)
        if found:
            self.owner = owner_of(text)
            self.subject, self.subject_block, self.stranger_block = found, block.id, ""
            self.subject_speaks = has_verb(text)
            self.subject_of = GENDERS.get(text.split(maxsplit=1)[0].lower(), "")
        elif self._is_subject_still(text):
            self.subject_block = block.id
        elif (two := TWO_WORDS.match(text)) and self.people.is_surname(two[1]):
            self.subject, self.stranger_block = None, block.id
        self._note_others(block, text)

    def _of_the_living(self, text: str) -> str:
        """`text` without the names of the dead, who say nothing more: "the late Jo Marlow"."""
        for run in reversed(list(name_runs(text, anywhere=True))):
            if LATE.search(text, 0, run.start):
                text = f"{text[: run.start]}{'_' * (run.end - run.start)}{text[run.end :]}"
        return text

    def _note_others(self, block: Block, text: str) -> None:
        """Whoever comes up in a sentence and could be meant by a pronoun."""
        for run in name_runs(text, anywhere=True):
            if _is_place(text, run):
                continue
            name = self.people.known(named_by(text, run)).name
            if self.last is None or name != self.last.name:
                self.others[name] = self.people.gender(name), block.id
        for noun in NOT_BEFORE_NAME.findall(text):
            if gender_of_noun(noun):
                self.others[noun] = gender_of_noun(noun), block.id

    def _is_subject_still(self, text: str) -> bool:
        """Whether "She" at the start of a sentence is the person with whom the paragraph before began."""
        pronoun = AFTER_FRONT.match(text)
        if pronoun is None or self.subject is None or self.subject_block not in self.listened:
            return False
        full = self.people.known(self.subject, self.last)
        word = pronoun[1].lower()
        shown = self.people.gender(full.name) or self.subject.gender or self.subject.hint
        return shown == word and not self._rivals(full.name, word)

    def _first_name(self, text: str) -> Speaker | None:
        """The person with whose first name or surname a sentence begins: "And Marek?", "Marek smiles."."""
        name = ONE_NAME.match(text)
        return Speaker(name[1], named=True) if name and self.people.knows(name[1]) else None

    def spoke(self, speaker: Speaker) -> None:
        """`speaker` has the word; whoever was spoken of before is out of mind."""
        self.last, self.subject, self.owner, self.stranger_block = speaker, None, None, ""
        self.others.clear()

    def known(self, speaker: Speaker | None, heard: tuple[str, ...]) -> Speaker | None:
        """`speaker` in full, a pronoun as the person it stands for; None where the text leaves that open.

        `heard` are the blocks in which a subject is near enough to be meant by a pronoun.
        """
        if speaker is None:
            return None
        if not speaker.named and plain(speaker.name).rpartition(" ")[2] in words_of("writings"):
            speaker = self._writer(heard)
            return self.known(speaker, heard)
        found = self._meant(speaker, heard) if speaker.pronoun else self.people.known(speaker, self.last)
        if found:
            self.spoke(found)
            self.last_block = heard[0] if heard else ""
        return found

    def _writer(self, heard: tuple[str, ...]) -> Speaker | None:
        """Who speaks in "the letter": whoever was just said to have written; or None."""
        return self.subject if self.subject_speaks and self.subject_block in heard else None

    def _meant(self, pronoun: Speaker, heard: tuple[str, ...]) -> Speaker | None:
        word = pronoun.name
        if word not in GENDERS:
            return self.last
        unlike = self.last is not None and _is_unlike(self.last, word)
        if pronoun.goes_on and not unlike and not self._another_reported():
            on = self.last if self.last and self._gender(self.last) in {word, ""} else None
            return None if self._is_taken_over(word, heard) else on
        if self.stranger_block in heard:
            return None
        return self._subject_meant(self.subject, word, heard) if self.subject else self._last_if_alone(word)

    def _subject_meant(self, subject: Speaker, word: str, heard: tuple[str, ...]) -> Speaker | None:
        """Who is meant by "she" behind a sentence that began with `subject`."""
        full = self.people.known(subject, self.last)
        shown = self.people.gender(full.name) or subject.gender
        if not self._is_next(word, heard):
            shown = shown or subject.hint
        if shown and shown != word:
            return self._owner(word, heard) or self._last_if_alone(word)
        if shown:
            return full
        if self.subject_of == word:  # "Her deputy, Sam Okoro, came." – "she" may be either
            return None
        near = self.subject_block in heard and not self._rivals(full.name, word, heard)
        return full if near and not _is_unlike(full, word) else None

    def _is_next(self, word: str, heard: tuple[str, ...]) -> bool:
        """Whether "he" comes in the paragraph of the subject, whose sentence had "her", and is not who spoke last."""
        if self.subject is None or self.subject.hint == word or self.subject_block != heard[0]:
            return False
        return self.last is None or self._gender(self.last) != word

    def _is_taken_over(self, word: str, heard: tuple[str, ...]) -> bool:
        """Whether the paragraph tells of somebody else before anybody speaks in it, who may be "she" in "she added"."""
        if self.subject is None or self.last is None or self.subject_block != heard[0] or self.last_block == heard[0]:
            return False
        other = self.people.known(self.subject, self.last)
        return other.name != self.last.name and (self._gender(other) or self.subject.gender) in {word, ""}

    def _another_reported(self) -> bool:
        """Whether the narration has told since the last words what somebody else said."""
        if self.subject is None or not self.subject_speaks:
            return False
        return self.last is None or self.people.known(self.subject, self.last).name != self.last.name

    def _owner(self, word: str, heard: tuple[str, ...]) -> Speaker | None:
        """Whose relative the text has spoken of, where "she" cannot be the relative and nobody else has come up."""
        if self.owner is None or self.subject is None or self.owner[1] == word or self.subject_block not in heard:
            return None
        owner = self.people.known(self.owner[0], self.last)
        relative = self.people.known(self.subject, self.last).name
        others = {name: gender for name, (gender, _) in self.others.items() if name not in {owner.name, relative}}
        return owner if self._gender(owner) in {word, ""} and not {word, ""} & set(others.values()) else None

    def _last_if_alone(self, word: str) -> Speaker | None:
        """Who spoke last, unless "he" or "she" could be somebody who has come up since."""
        if self.last is None:
            return None
        shown = self._gender(self.last)
        alone = not shown and not _is_unlike(self.last, word) and not self._rivals(self.last.name, word)
        return self.last if shown == word or alone else None

    def _rivals(self, meant: str, word: str, near: tuple[str, ...] = ()) -> bool:
        """Whether "he" or "she" could be somebody else who has come up, in the blocks `near` where they are given."""
        others = ((name, gender) for name, (gender, block) in self.others.items() if not near or block in near)
        return any(name != meant and gender in {word, ""} for name, gender in others)

    def _gender(self, speaker: Speaker) -> str:
        return self.people.gender(speaker.name) or speaker.gender
