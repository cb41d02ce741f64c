"""Who is said to speak, in the words before or after a quotation."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

from accessible_release.reading.names import Speaker, name_runs, speaker_in, words_of

PASSIVE = re.compile(r"\b(?:was|were|been|be|being|is being|are being|to be)\s*$", re.IGNORECASE)
NAMING = re.compile(
    r"\b(?:called|dubbed|named|entitled|titled|known as|codenamed|nicknamed|labelled|headed|motto|slogan|hashtag|reads?|term|phrase"
    r"|word|words|campaign|operation|initiative|so-called|screen name|username)(?: the| an?)?[ ,:]*$",
    re.IGNORECASE,
)
STATEMENT = re.compile(
    r"\b(?:(?:has |have )?(?:issued|released|made|given|gave|paid|shared|sent|provided)|is making|are making|pays)\b"
    r".*(?:statement|tribute|message|comments?|words|remarks|following)\b.*$",
    re.IGNORECASE,
)
ATTRIBUTE_TO = re.compile(r"\b(?:attribut(?:e|ed|able) to|quotes? from|statement (?:from|by))\s+([^:]+?)[:*\s]*$", re.IGNORECASE)
RELATIVE = re.compile(r"\b(?:that|who|which)$", re.IGNORECASE)
ACCORDING = re.compile(r"\b(?:according to|in the words of|as) (.+?)(?:,|$)", re.IGNORECASE)
CONTINUES = re.compile(r"(?:and|but|which|who|that|where|when|in|on|at|to|for|with|by|was|were|is|are|has|had)\b", re.IGNORECASE)
WORDS_TO_SUBJECT = 30
WORDS_BEFORE_MARK = 10
"""How many words may stand between the verb and the mark ("said in a statement on Monday: “")."""
GENDER = {"he": "he", "his": "he", "him": "he", "himself": "he", "she": "she", "her": "she", "hers": "she", "herself": "she"}
ROLE_THEN_NAME = re.compile(r"(.+) ([A-Z][\w’'-]+ [A-Z][\w’'-]+)")
CLAUSE_END = re.compile(
    r"(?<!\b[A-Z])(?<!\bDr)(?<!\bMr)(?<!\bMs)(?<!\bMrs)(?<!\bSt)(?<!\bSgt)(?<!\bCpl)(?<!\bLt)(?<!\bCapt)(?<!\bInsp)(?<!\bSupt)"
    r"(?<!\bDet)(?<!\bProf)(?<!\bRev)(?<!\bCllr)(?<!\bConst)(?<!\bCst)(?<!\bGov)(?<!\bSen)(?<!\bRep)(?<!\bGen)(?<!\bCol)(?<!\bJr)(?<!\bSr)"
    r"\.(?=\s|$)|[;:](?=\s|$)|[“\"]"
)
SIGNATURE_WORDS = 25
WORDS_TO_NAME = 8


@cache
def _verb() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(sorted(words_of('verbs'), key=len, reverse=True))})\b", re.IGNORECASE)


def introduced(before: str) -> Speaker | None:
    """The speaker of a quotation that opens right behind `before` (its sentence so far), or None."""
    intro = before.rstrip(" *\n\u00a0")
    colon = intro.endswith(":")
    intro = intro.rstrip(" ,:;–—-")
    for verb in reversed(list(_verb().finditer(intro))):
        subject, tail = intro[: verb.start()].strip(" ,"), intro[verb.end() :]
        if PASSIVE.search(subject) or RELATIVE.search(subject) or len(tail.split()) > WORDS_BEFORE_MARK and not colon:
            continue
        speaker = speaker_in(_last_clause(subject)) or (speaker_in(tail) if not subject else None)
        if speaker:
            return _with_verb(speaker, verb.group())
    found = ACCORDING.search(intro)
    if found:
        return speaker_in(found[1])
    statement = STATEMENT.search(intro) if colon else None
    if statement:
        return speaker_in(intro[: statement.start()])
    if colon and any(name_runs(intro)):
        return speaker_in(intro)
    return None


def attributed(text: str) -> Speaker | None:
    """The speaker of a line such as "Please attribute to Inspector Hana Te Rito:"; or None."""
    found = ATTRIBUTE_TO.search(text)
    return speaker_in(found[1]) if found else None


def has_verb(text: str) -> bool:
    """Whether `text` says that somebody speaks or makes a statement."""
    return _verb().search(text) is not None or STATEMENT.search(text.rstrip(" :*")) is not None


def reported(text: str) -> Speaker | None:
    """The speaker of reported speech without marks: "Mayor Jamieson said the roads were closed." """
    verb = _verb().search(text)
    speaker = speaker_in(text[: verb.start()]) if verb and not PASSIVE.search(text[: verb.start()]) else None
    return speaker if speaker and (speaker.named or speaker.pronoun) else None


def subject_of(text: str) -> Speaker | None:
    """The person with whom a sentence begins, rank and role before the name included."""
    shown = {GENDER[word] for word in re.findall(r"\w+", text.lower()) if word in GENDER}
    gender = shown.pop() if len(shown) == 1 else ""
    run = next(iter(name_runs(text)), None)
    if run and len(text[: run.start].split()) <= WORDS_TO_NAME and not has_verb(text[: run.start]):
        return Speaker(text[run.start : run.end], named=True, gender=gender)
    words = text.split()
    for count in range(2, min(5, len(words) + 1)):
        if words[0].lower() in words_of("determiners") and words[count - 1].rstrip(",").lower() in words_of("people"):
            return Speaker(" ".join(words[:count]).rstrip(","), " ".join(words[1:count]).rstrip(","), gender=gender)
    return None


def _with_verb(speaker: Speaker, verb: str) -> Speaker:
    return replace(speaker, goes_on=verb.lower() in words_of("going_on"))


def names_a_thing(before: str, words: str) -> bool:
    """Whether the marked `words` are a name or a term ("a campaign called “Be Safe Now”"), nobody's speech."""
    capitals = [word for word in words.split() if len(word) > 3]
    return bool(NAMING.search(before)) or (bool(capitals) and all(word[0].isupper() for word in capitals) and words[-1] not in ".,")


def _last_clause(subject: str) -> str:
    """`subject` from where its clause begins, when an earlier clause of the sentence stands before it."""
    parts = re.split(r"(?:;|, and|, but| and| but|, as|, when) (?=(?:he|she|they|it)\b)|[.!?][”\"’']? ", subject)
    return " ".join(parts[-1].split()[-WORDS_TO_SUBJECT:])


def follows(after: str) -> Speaker | None:
    """The speaker named right behind a closed quotation: `,” said X, role.` or `,” X said.`; or None."""
    text = after.strip(" ,\u00a0*–—-")
    verb = _verb().search(text)
    if not verb:
        return None
    subject = _first_subject(text[verb.end() :]) if verb.start() == 0 else text[: verb.start()]
    if CONTINUES.match(subject) or len(subject.split()) > WORDS_TO_SUBJECT or PASSIVE.search(subject):
        return None
    speaker = speaker_in(subject)
    return _with_verb(speaker, verb.group()) if speaker else None


def _first_subject(text: str) -> str:
    """`text` up to the end of its first clause; an initial, "U.S." or "Dr." does not end it."""
    return CLAUSE_END.split(text, maxsplit=1)[0]


def signature(text: str) -> Speaker | None:
    """The speaker of a line that stands under a quotation: "– Jane Doe, Minister for Health"; or None."""
    line = text.strip(" *\n")
    bare = line.lstrip("–—-― \u00a0*").strip()
    if not bare or len(bare.split()) > SIGNATURE_WORDS or bare.endswith((".", ":", "?", "!", "”", '"')) or _verb().search(bare):
        return None
    runs = list(name_runs(bare))
    dashed = line[0] in "–—-―"
    if dashed and not runs:
        return Speaker(bare.split(",")[0].strip(), bare.partition(",")[2].strip() or None)
    role_first = ROLE_THEN_NAME.fullmatch(bare)
    if not runs and role_first and bare.split()[0].lower() in words_of("titles"):
        return Speaker(role_first[2], role_first[1], named=True)
    if not runs or not (dashed or runs[0].start == 0 or runs[0].titled):
        return None
    return speaker_in(bare)
