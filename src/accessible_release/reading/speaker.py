"""From the words about a speaker to a name and a role."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import pairwise

from accessible_release.reading.aliases import in_one_language, known_as
from accessible_release.reading.names import POSSESSIVE, NameRun, name_runs
from accessible_release.reading.speech import given_names, is_title, plain, words_of

LONGEST_PHRASE = 14
"""Words that a phrase for a speaker without a name may have."""
CLAUSE_AFTER = re.compile(
    r",? (?:who|which|as|when|while|after|during|before|adding|speaking|introducing|welcoming|alongside|flanked|whose"
    r"|in a|in an|at a|at the|because|following|on (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b.*|[;:(].*",
    re.DOTALL,
)
IN_A_CLAUSE = re.compile(
    r"\w.*\b(?:after|before|when|while|because|following|alongside)(?: (?:[A-Z]\w*\.? )?)$", re.DOTALL
)
"""Not the one who speaks: "Mr Park, speaking after Ms Stone,"."""
PARTICIPLE = re.compile(r", (?:\w+ly )?[a-z]+(?:ed|en|wn|ing)\b[^,]*\b(?:by|with|to|from|for) (?:[A-Z]\w*\.? ){0,3}$")
"""Nor the one by whom something was done: "The leaflet, written with Dr"."""
DONE = re.compile(r", (?:\w+ly )?[a-z]+(?:ed|en|wn)\b (?:by|with|for|from|to)\b.*")
DONE_TO_IT = re.compile(
    r"(?:which (?:was|is) )?(?:\w+ly )?(?:read|made|put|sent|given|[a-z]+(?:ed|en))(?: \w+){0,4}"
    r" (?:by|to|in|on|from|for|at|through|via)\b"
)
"""Nor what was done to a statement: "read out by her brother", "released through her solicitor"."""
RELATIVE = re.compile(r",? (?:who|whom|whose|which|that) ")
CONJUNCTION = re.compile(r"^(?:but|and|however|meanwhile|as|today|yesterday|so|also)[ ,]+(?=\S)", re.IGNORECASE)
LAST_SUBJECT = re.compile(r".*\b((?:the|an?|one|his|her|their|my|our) [\w’' -]+)$", re.IGNORECASE)
JOINED = re.compile(r"(?:,[^,]*,)? and (?:[\w.’' -]+ )?")
LISTED = re.compile(r"(?: \([^)]*\))?(?:,| and|, and) (?:[A-Z][\w.]* )*")
COURTESY = {
    "mr": "he", "sir": "he", "lord": "he", "mrs": "she", "ms": "she", "miss": "she",
    "dame": "she", "lady": "she", "baroness": "she", "mx": "", "the": "",
}  # fmt: skip
"""Titles of courtesy → the pronoun of whoever has one. They are no role."""
ARTICLE_LAST = re.compile(r",? the$")
"""Between two offices: "the Bishop of Orme, the Rt Revd"."""
SAYING = ("speaking", "talking", "commenting", "responding", "writing")
"""Openers of a clause that nobody is the object of."""
AGE = re.compile(r",? (?:(?:now|then) )?(?:aged )?\d{1,3}$")
LETTERS_AFTER = re.compile(r",? ([A-Za-z]+)(?=,|$)")
"""Behind a name: " MBE, …"."""
AGE_AFTER = re.compile(r"^,? (?:(?:now|then) )?(?:aged )?\d{1,3}(?=,|$)")
ROLE_AFTER = re.compile(r"\s*(?:,|[–—(]|\b(?:of|from|at|for|with|in|on|behind|representing)\b)")
"""How a role goes on behind a name; anything else is what the person does."""
BEFORE_OFFICE = re.compile(r":|\b(?:by|reported|said|that)\s")
TOLD = re.compile(r", (?:which|who|whose|whom|that|where|when|and|but|as|they|he|she|it|we)\b")
"""A clause that tells something; no office begins so."""
BEFORE_PREPOSITION = re.compile(r",? (?:of|for|from|at|in|with|who|whose)\b")
FIRST_NAME_OF = re.compile(r"([A-Z][\w’'-]+),? ((?:from|of|in) [A-Z].*)")
"""One name and where its bearer lives: "Ken, from Orme"."""
ONE_NAME = re.compile(r"([A-Z][\w’'-]+), ((?:an?|one|the|our|my|his|her|their) (?:(?! and )[^,]){3,80})")
"""One name and who that is: "Nina, one of our listeners"."""
TWO_RELATIVES = re.compile(
    r"(?:[Hh]is|[Hh]er|[Tt]heir|[Mm]y|[Oo]ur|[Tt]he|[A-Z][\w’'-]+[’']s?) (?:[\w-]+ ){0,2}([a-z]+)s,?"
    r" ([A-Z][\w-]+ and [A-Z][\w-]+)"
)
"""Two first names and who they are: "His sisters, Una and Bo"."""
COUPLE = re.compile(r"(?:^|[ ,])([A-Z][\w’'-]+) and \Z")
SELF = re.compile(r" (?:him|her|my)self\b| themselves\b")
BEFORE_CAPITAL = re.compile(r" [A-Z]")
SMALL_WORDS = re.compile(r"(?: [a-z-]+){1,4}")
LAST_CLAUSE = re.compile(r",\s|\s[–—]\s")
FIRST_NAME_ONLY = re.compile(
    r"((?:[A-Z][\w-]*[’']s |[Hh]is |[Hh]er |[Tt]heir )?(?:[a-z-]{3,} ){1,3})([A-Z][\w’'-]+)(?:,|$)"
)
"""A role in small letters and one name: "volunteer Pádraig, from Limerick"."""
HELPING = re.compile(
    r"(?:[ ,]+(?:also|then|has|have|had|later|further|today|would|will|is|are|went on to|goes on to|previously|recently"
    r"|again|simply|now|has now|have now|who|yesterday|told|and))+$"
)


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who speaks."""

    name: str
    role: str | None = None
    named: bool = False
    """False for "a spokesperson"."""
    titled: bool = False
    """The name stood behind a title, so one word of it is a surname."""
    pronoun: bool = False
    courtesy: str = ""
    """"Miss" or "Lord", if that stood before the name."""
    gender: str = ""
    """`he` or `she` where the text shows it, else empty."""
    hint: str = ""
    """`he` or `she` by "his" or "her" in the same sentence, which may be another's: "Jo Marlow praised her courage"."""
    goes_on: bool = False
    """The verb says that the last speaker speaks on ("she added")."""


def speaker_in(phrase: str) -> Speaker | None:
    """The speaker whom `phrase` names or describes, or None."""
    phrase = HELPING.sub("", without_front(phrase.strip(" ,:;–—-\n*"))).strip(" ,")
    if not phrase:
        return None
    if phrase.lower() in words_of("pronouns"):
        return Speaker(phrase.lower(), pronoun=True)
    last_word = phrase.rsplit(None, 1)[-1].lower()
    if last_word in {"he", "she", "they"}:
        return Speaker(last_word, pronoun=True)
    alias = known_as(phrase)
    if alias:
        return Speaker(*alias, named=True, titled=True)
    phrase, bilingual = in_one_language(phrase)
    phrase = _without_relative(SELF.sub("", phrase))
    runs = [run for run in name_runs(phrase) if not _is_aside(phrase, run)]
    if not runs:
        return _unnamed(phrase)
    speaker = _named(phrase, runs)
    return replace(speaker, role=f"{bilingual}{speaker.role}") if bilingual and speaker.role else speaker


def _is_aside(phrase: str, run: NameRun) -> bool:
    """Whether the name is not the speaker's: in a clause, or a body's before a job ("a Milner Lettings spokesman")."""
    before = phrase[: run.start]
    in_brackets = before.rfind("(") > before.rfind(")")  # "Chief Officer (Community Safety) Jo Marlow"
    told = _is_of_somebody(before) or IN_A_CLAUSE.search(before) or PARTICIPLE.search(before)
    return in_brackets or bool(told) or _is_before_job(phrase[run.end :])


def _is_of_somebody(before: str) -> bool:
    """Whether the name only says whose somebody is: "a source close to Mayor", "the mother of"."""
    words = before.rpartition(",")[2].split()
    while words and is_title(words[-1]):
        words.pop()
    if len(words) < 2 or words[0].lower() not in words_of("determiners"):
        return False
    return words[-1].lower() in words_of("prepositions") and any(word in words_of("people") for word in words[1:-1])


def _is_before_job(after: str) -> bool:
    """Whether words in small letters right behind a name are a job: " press officer", but not " told officers"."""
    job = SMALL_WORDS.match(after)
    words = job.group().split() if job else []
    before_name = job is not None and BEFORE_CAPITAL.match(after, job.end()) is not None and is_title(words[-1])
    ends = [at for at, word in enumerate(words) if _is_holder(word)] or ([len(words) - 1] if before_name else [])
    return bool(ends) and all(_is_somebody(word) for word in words[: ends[0]])


def _without_relative(phrase: str) -> str:
    """`phrase` without what is told about its subject: it is not the man "who stabbed Jo Marlow" that is Jo Marlow."""
    head = RELATIVE.split(phrase, maxsplit=1)[0]
    words = head.split()
    somebody = words and words[0].lower() in words_of("determiners") and _is_somebody(words[-1].lower())
    if somebody and is_title(words[-1]) and len(head) < len(phrase):
        return _named_at_last(phrase[len(head) :]) or head
    return head if somebody or any(name_runs(head)) else phrase


def _named_at_last(told: str) -> str | None:
    """The name behind what is told of an officer: "who led the search, Jo Marlow, chief constable"; or None."""
    for run in name_runs(told):
        before = told[: run.start].rstrip()
        beside = before.endswith(",") and not _is_holder(before.rstrip(",").rpartition(" ")[2].lower())
        if beside and told[run.end : run.end + 1] in {",", ""}:
            return told[run.start :]
    return None


def _named(phrase: str, runs: list[NameRun]) -> Speaker:
    if len(runs) == 2 and JOINED.fullmatch(phrase[runs[0].end : runs[1].start]):
        return Speaker(f"{runs[0].name} and {runs[1].name}", named=True)
    if len(runs) > 2 and _are_listed(phrase, runs):
        return Speaker(f"{', '.join(run.name for run in runs[:-1])} and {runs[-1].name}", named=True)
    if len(runs) > 1 and _is_post(phrase, *runs[:2]):
        runs = runs[1:]
    chosen = runs[0] if _leads(phrase, runs[0]) else runs[-1]
    couple = partner_of(phrase, chosen)
    if couple:
        return Speaker(f"{couple} and {chosen.name}", named=True)
    return replace(named_by(phrase, chosen), role=_role(phrase, chosen))


def named_by(text: str, run: NameRun) -> Speaker:
    """Whoever has that name in `text`, with "Mr" or "Dame" before it."""
    courtesy = text[: run.start].split()[-1:]
    gender = COURTESY.get(plain(courtesy[0]), "") if courtesy else ""
    return Speaker(run.name, None, True, run.titled, gender=gender, courtesy=courtesy[0] if gender else "")


def partner_of(text: str, run: NameRun) -> str:
    """The first name that shares the surname of a name: "Rosie" in "Rosie and Tam Lindqvist"; else an empty text."""
    couple = COUPLE.search(text, 0, run.start)
    word = couple[1] if couple and not run.titled else ""
    return "" if is_title(word) or plain(word) in words_of("bodies") | words_of("people") else word


def without_letters(name: str) -> str:
    """`name` without letters behind it: "Jo Marlow KC"."""
    while name and plain(name.rpartition(" ")[2]) in words_of("after_names"):
        name = name.rpartition(" ")[0].rstrip(" ,")
    return name


def _are_listed(phrase: str, runs: list[NameRun]) -> bool:
    """Whether several people speak together: "Jo Marlow (chair), Dr Al Fox and Bo Lee"."""
    gaps = [phrase[run.end : following.start] for run, following in pairwise(runs)]
    return all(LISTED.fullmatch(gap) for gap in gaps) and " and " in gaps[-1]


def _is_post(phrase: str, run: NameRun, following: NameRun) -> bool:
    """Whether what looks like a name belongs to the job of the next one: "the Lead Bargeman, Jo Marlow"."""
    if len(run.words) > 1 or len(following.words) == 1:
        return False
    determined = phrase.partition(" ")[0].lower() in words_of("determiners")
    courteous = plain(phrase[: run.start].rstrip().rpartition(" ")[2]) in COURTESY
    between = phrase[run.end : following.start].replace(",", " ").split()
    beside = between or phrase[run.end : following.start].strip() == ","
    return determined or (bool(beside) and not courteous and all(word == "the" or is_title(word) for word in between))


def _leads(phrase: str, run: NameRun) -> bool:
    return not phrase[: run.start].strip() or (run.titled and "," not in phrase[: run.start])


def without_front(phrase: str) -> str:
    """`phrase` without the clauses before its subject ("Speaking after the hearing, …")."""
    phrase = CONJUNCTION.sub("", phrase)
    while "," in phrase:
        first, _, rest = phrase.partition(",")
        if not rest.strip() or AGE.fullmatch(f",{rest}") or (first.strip() and not _is_front(first.strip())):
            break
        if _ends_with_subject(first, rest):
            break
        phrase = rest.strip()
    return CONJUNCTION.sub("", phrase)


def _is_front(segment: str) -> bool:
    """Whether a segment up to a comma is none of the subject: "Speaking today", "read out by her brother"."""
    return _is_fronted(segment.split(maxsplit=1)[0]) or DONE_TO_IT.match(segment) is not None


def _ends_with_subject(first: str, rest: str) -> bool:
    """Whether the name at the end of a clause is its subject, with a job behind it: "On Monday Jo Marlow, chair"."""
    opener = first.split(maxsplit=1)[0].lower() if first.strip() else ""
    if (opener.endswith("ing") and opener not in SAYING) or any(name_runs(rest)):
        return False
    runs = list(name_runs(first))
    determined = any(words and words[0].lower() in words_of("determiners") for words in map(str.split, rest.split(",")))
    return bool(runs) and runs[-1].end == len(first) and not determined


def _is_fronted(word: str) -> bool:
    """Whether a clause that opens with `word` stands in front of the subject ("Speaking today, …")."""
    return word.lower() in words_of("fronted") | words_of("prepositions") or (
        word.lower().endswith("ing") and not is_title(word)
    )


def _role(phrase: str, run: NameRun) -> str | None:
    """What stands before and behind the name, courtesy titles, ages and letters after the name left out."""
    before = _office_before(phrase[: run.start])
    after = AGE_AFTER.sub("", phrase[run.end :])
    letters = LETTERS_AFTER.match(after)
    if letters and plain(letters[1]) in words_of("after_names"):
        after = after[letters.end() :]
    after = CLAUSE_AFTER.sub("", after).strip(" ,.") if ROLE_AFTER.match(after) else ""
    return ", ".join(part for part in (before, after) if part) or None


def _office_before(before: str) -> str:
    """The office in front of a name; in a long sentence only what stands right before the name."""
    office = ARTICLE_LAST.sub("", BEFORE_OFFICE.split(before)[-1].strip(" ,"))
    if len(office.split()) > LONGEST_PHRASE or TOLD.search(office):
        office = LAST_CLAUSE.split(office)[-1]
    if len(office.split()) > LONGEST_PHRASE or TOLD.match(f", {office}"):
        return ""
    if is_title(office.rpartition(" ")[2]):
        office = office.rstrip(".")
    if office.endswith(POSSESSIVE) or office.partition(" ")[0].lower() in words_of("prepositions"):
        return ""  # "Northline’s Jo Marlow", "At the gate Jo Marlow"
    return "" if plain(office) in COURTESY or office.lower() in words_of("determiners") else office


def _is_somebody(noun: str) -> bool:
    return noun in words_of("people") or noun in words_of("bodies") or is_title(noun)


def is_person(description: str) -> bool:
    """Whether somebody without a name is described: "the men", "one caller"; not "the report"."""
    nouns = BEFORE_PREPOSITION.split(description.lower())[0].split()
    return bool(nouns) and (nouns[-1] in words_of("people") or nouns[-1].removesuffix("s") in words_of("people"))


def _is_holder(noun: str) -> bool:
    """Whether `noun` is somebody who can hold a job or an office: "spokesman", "officer"."""
    return noun in words_of("people") or noun in words_of("jobs")


def _is_first_name(role: str, name: str) -> bool:
    determined = role.partition(" ")[0].lower() in words_of("determiners") and not is_person(role)
    return not (determined or is_title(name) or plain(name) in words_of("bodies"))


def _by_first_name(phrase: str) -> Speaker | None:
    """Somebody with one name, which its place shows to be a name; or None."""
    at_home = FIRST_NAME_OF.match(phrase)
    if at_home and at_home[1].lower() in given_names():
        return Speaker(at_home[1], at_home[2], named=True)
    two = TWO_RELATIVES.fullmatch(phrase)
    if two and two[1] in words_of("people"):
        return Speaker(two[2], phrase[: two.start(2)].strip(" ,"), named=True)
    known, comma, told = phrase.partition(", ")
    if comma and known.lower() in given_names() and known[0].isupper():
        return Speaker(known, told, named=True)
    one_name = ONE_NAME.fullmatch(AGE.sub("", phrase))
    if one_name and _is_first_name("", one_name[1]) and one_name[1].lower() not in words_of("determiners"):
        return Speaker(one_name[1], one_name[2], named=True)
    first_name = FIRST_NAME_ONLY.match(phrase)
    if first_name and _is_first_name(*first_name.groups()):
        return Speaker(first_name[2], first_name[1].strip(), named=True)
    return None


def _unnamed(phrase: str) -> Speaker | None:
    """A speaker without a name ("a spokesperson for the council"), or None where nobody is described."""
    phrase = AGE.sub("", DONE.sub("", CLAUSE_AFTER.sub("", phrase))).strip(" ,.")
    speaker = _by_first_name(phrase)
    if speaker:
        return speaker
    words = phrase.split()
    if not words or len(words) > LONGEST_PHRASE or not words[0][0].isalnum():
        return None
    first = words[0].lower()
    if first in words_of("fronted"):
        return _behind_fronted(phrase)
    alone = len(words) == 1 and first not in {"police", "another"}
    if alone if first in words_of("determiners") else words[0][0].islower():
        return None
    head, comma, told = phrase.partition(", ")
    if comma and first in words_of("determiners") and told.partition(" ")[0] in words_of("determiners"):
        return Speaker(head, told)  # "One tenant, a porter from Orme"
    return Speaker(phrase)


def _behind_fronted(phrase: str) -> Speaker | None:
    """The last subject of a phrase that begins with a word such as *after*, if it is somebody."""
    subject = LAST_SUBJECT.match(phrase)
    return _unnamed(subject[1]) if subject and _is_somebody(subject[1].split()[-1].lower()) else None
