"""Who is said to speak, in the words before or after a quotation."""

from __future__ import annotations

import re
from dataclasses import replace

from accessible_release.reading.jobs import is_job
from accessible_release.reading.names import name_runs
from accessible_release.reading.sentences import is_abbreviated
from accessible_release.reading.speaker import Speaker, speaker_in, without_letters
from accessible_release.reading.speech import is_title, plain, verb_of_speech, words_of

LONGEST_ATTRIBUTION = 600
"""Characters before or after a quotation that are read for its speaker."""
PASSIVE = re.compile(r"(?<!-)\b(?:was|were|been|be|being)\s*$", re.IGNORECASE)
DENIED = re.compile(
    r"\b(?:den(?:y|ies|ied|ying)|refus(?:e|es|ed|ing) to|did not|does not|do not|(?:did|does|do)n[’']t|never|nor|not"
    r"|accused of|alleged to have|alleged to be|alleged to|alleged)\s*$",
    re.IGNORECASE,
)
"""What stands before a verb of speech where nobody is known to have said so."""
NOBODY = re.compile(r"(?:[^,]{0,40}, )?(?:neither|nobody|no one|none)\b", re.IGNORECASE)
DENIED_AFTER = re.compile(r"\W*(?:which|but) [\w’' ]{2,40}\bden(?:y|ies|ied)\b", re.IGNORECASE)
"""“I was there”, which she denies."""
TO_SOMEBODY = re.compile(
    r"(\b(?:e-?mail|letter|message|note|memo|text|card)\b.*?) to (?:[A-Z][\w.’'-]*\s?)+", re.DOTALL
)
"""It is not the one a letter is written to who speaks in it."""
WRITTEN = re.compile(
    r"\b(?:statement|letter|message|post|tribute|note|e-?mail|tweet|notice)(?: \w+){0,3}? (?:from|by|on behalf of)"
    r" ((?:(?! (?:to|who|which)\b)[^,:]){2,80}?)(?: to [^,:]{2,60}?)?,?"
    r" (?:reads?|said|says|added|went on|continue[sd]|stated)\b[^,]{0,60}$",
    re.IGNORECASE,
)
"""Whose words a statement holds: "A letter from Milner Lettings read:"."""
READ_OUT = re.compile(r",? (?:which was )?read(?: out)?(?: \w+){0,3} by\b", re.IGNORECASE)
"""A statement is its writer's, not the words of the one who reads it out."""
QUOTED_AS = re.compile(r"\b(?:is|was|are|were|has been) quoted\b.*?\bas\s*$", re.IGNORECASE)
NAMING = re.compile(
    r"\b(?:called|dubbed|named|entitled|titled|known as|codenamed|nicknamed|labelled|headed|motto|slogan|hashtag|reads?"
    r"|term|phrase|word|words|campaign|operation|initiative|so-called|screen name|username)(?: the| an?)?[ ,:]*$",
    re.IGNORECASE,
)
STATEMENT = re.compile(
    r"\b(?:(?:has |have )?(?:issued|released|made|given|gave|paid|shared|sent|provided)|is making|are making|pays)\b"
    r".*(?:statement|tribute|message|comments?|words|remarks|following)\b.*$",
    re.IGNORECASE,
)
TELLING = re.compile(
    r"\b(?:(?:has|had) (?:a|an|one|this|some) (?:[\w-]+ ){0,3}?(?:message|warning|plea|tip|word|advice)"
    r"|(?:is|was) (?:[\w-]+ )?(?:clear|blunt|adamant|emphatic)|(?:is|was) in (?:no|little) doubt|(?:has|had) no doubts?"
    r"|(?:did|does)(?: not|n[’']t) (?:hesitate|hold back|mince (?:his|her|their) words|need to think)"
    r"|(?:is|was|were|are) (?:[a-z]+ )?(?:delighted|thrilled|overjoyed|over the moon|relieved|grateful|proud|convinced"
    r"|unconvinced|sceptical|unimpressed|furious|angry|heartbroken|devastated|hopeful|pleased|in tears)(?=\W*$)"
    r"|(?:takes?|took|picks?|picked) (?:up|over) the (?:story|tale)|(?:tells|told) the (?:story|tale)"
    r"|puts? it (?:(?:more|rather|very|quite|even) )?(?:[a-z]+ly|best|well|another way|in a nutshell)"
    r"|echo(?:es|ed) (?:(?:his|her|their|this|that|these|those|the|[A-Z][\w.’'-]*) ){1,3}"
    r"(?:remarks?|words?|views?|sentiments?|thanks|call|warning|message|praise|thoughts?|comments?)"
    r"|(?:shook|shakes|nodded|nods|shrugged|shrugs|grinned|grins)(?: (?:his|her|their) head)?(?=\W*$))\b",
    re.IGNORECASE,
)
"""Words that let a quotation be expected: "Jo Marlow had a simple message.", "She was clear."."""
ATTRIBUTE_TO = re.compile(
    r"\b(?:attribut(?:e|ed|able) to|quotes? from|statement (?:from|by))\s+([^:]+?)[:*\s]*$", re.IGNORECASE
)
CALLING = re.compile(
    r"(.*?)\b(?:called|calls|branded|brands|labelled|labels|hailed|hails|deemed|deems|termed|terms)"
    r" (?:it|him|her|them|(?:the|this|that|his|her|their) [\w’' -]+?)(?: as)?$"
)
"""What somebody thinks of a thing: "Judge Marlow called the scheme “as patient as it was cruel”."."""
SAYING = f"(?:{'|'.join(sorted(words_of('sayings')))})"
OWN_WORDS = re.compile(
    rf"(?:And |But )?(?:([Hh]is|[Hh]er)|([A-Z][^.?!:,“”]{{2,60}}?)[’']s?) (?:[a-z]+ ){{0,2}}{SAYING}"
    r"(?: (?:to|for|on) [^.?!:]{2,60})?(?: is| was)?"
)
LAST_WORD = re.compile(r"\b(?:last|final) words? (?:goes?|went|belongs?|belonged|is left|must go) to (.+)", re.DOTALL)
HANDED = re.compile(
    r"(he|she|(?:[A-Z][\w.’'-]* ?)+) [a-z]{2,}(?:s|ed)(?: [a-z]+ly)?|[a-z]{2,}(?:s|ed) (he|she|(?:[A-Z][\w.’'-]* ?)+)"
)
THE_WORDS_OF = rf"(?:the|an?) (?:[\w-]+ ){{0,2}}{SAYING} (?:from|of|by)"
THAT_IS = re.compile(
    rf"(?:That|This|Those|Such)(?:[’']s| is| was| are| were) {THE_WORDS_OF}"
    r" ((?:[^,.;:](?! (?:as|after|who|when|before|following|ahead|to)\b))+[^,.;:])"
)
WAS_THE = re.compile(
    rf"(?:(?:is|was|were|are|comes|came) {THE_WORDS_OF}|in the words of|to quote|as told by) (?P<whose>[^.;:]+)"
    r"|(?:is|was) how (?P<who>[^.;:]+?) (?:puts?|sums?|summed|describe[sd]?|remember(?:s|ed)?|saw|sees)\b"
)
"""“It smells new”, was the verdict of Amir, 12. “A mess” is how Jo Marlow sums it up."""
RELATIVE_WHO = re.compile(r",? who(?: (?:also|then|later|has|had))?$", re.IGNORECASE)
ADDRESSED = ("told", "asked", "advised", "warned", "urged", "reassured")
RELATIVE = re.compile(r"\b(?:that|who|which)$", re.IGNORECASE)
ACCORDING = re.compile(r"\b(?:according to|in the words of|as) (.+?)(?:,|$)", re.IGNORECASE)
APPOSED = re.compile(r"(?:the|its|their|our) [a-z -]+, [^,]+")
"""A body or a person with a name behind: "the contractor, Milner Marine"."""
CONTINUES = re.compile(
    r"(?:and|but|which|who|that|where|when|in|on|at|to|for|with|by|was|were|is|are|has|had)\b", re.IGNORECASE
)
REPORTED_BY = re.compile(
    r".{1,80}?(?<!who)(?<!which) (?:said|says|added)(?: that)? ((?:one|an?|the|his|her|their) .*)", re.DOTALL
)
"""Somebody reports what another said: "She said one caller had told …"."""
NEW_CLAUSE = re.compile(
    r"(?:;|, and|, but| and| but|, as|, when) (?=(?:he|she|they|it)\b)|[.!?][”\"’']? (?=[A-Z])", re.IGNORECASE
)
HEARD = re.compile(r"\b(?:heard|hears|hear|told|tells|said|says|read|reads|claimed|claims)(?: [\w’']+){0,4}$")
CLAUSE_END = re.compile(r"[.;:](?=\s|$)|[“\"]")
ROLE_THEN_NAME = re.compile(r"(.+) ([A-Z][\w’'-]+ [A-Z][\w’'-]+)")
DASHES = "–—-―"
WORDS_TO_PERSON = 4
WORDS_TO_SUBJECT = 30
WORDS_BEFORE_MARK = 10
"""How many words may stand between the verb and the mark ("said in a statement on Monday: “")."""
LEAST_CAPITALISED = 4
"""Letters of a word that is written with a capital in a title."""
SIGNATURE_WORDS = 25


def introduced(before: str) -> Speaker | None:
    """The speaker of a quotation that opens right behind `before` (its sentence so far), or None."""
    intro = before[-LONGEST_ATTRIBUTION:].rstrip(" *\n\u00a0")
    colon = intro.endswith(":")
    intro = intro.rstrip(" ,:;–—-")
    if is_denied(intro):
        return None
    speaker = _in_intro(intro, colon=colon)
    if speaker or not colon or _is_told(intro):
        return speaker
    statement = STATEMENT.search(intro)
    if statement:
        return speaker_in(intro[: statement.start()])
    said = READ_OUT.split(intro)[0]
    return speaker_in(said) if any(name_runs(said)) else None


def _in_intro(intro: str, *, colon: bool) -> Speaker | None:
    """Who writes, calls or says it; behind a `colon` also whose words they are and who tells something."""
    written = WRITTEN.search(intro)
    speaker = (speaker_in(written[1]) if written else None) or _caller(intro)
    speaker = speaker or _by_verb(intro, colon=colon) or _according(intro) or _last_word(intro)
    return speaker or (_owner_of_words(intro) or _telling(intro) if colon else None)


def _caller(intro: str) -> Speaker | None:
    """Who calls a thing what the marked words say, if that is somebody by name."""
    calling = CALLING.fullmatch(_last_clause(intro))
    speaker = speaker_in(calling[1]) if calling else None
    return speaker if speaker and (speaker.named or speaker.pronoun) else None


def is_denied(text: str) -> bool:
    """Whether the words around a quotation say that it was not said, or that nobody knows it was."""
    verbs = list(verb_of_speech().finditer(text))
    return bool(verbs) and bool(DENIED.search(text[: verbs[-1].start()]) or NOBODY.match(text))


def _by_verb(intro: str, *, colon: bool) -> Speaker | None:
    """The subject of the last verb of speech that has one."""
    for verb in reversed(list(verb_of_speech().finditer(intro))):
        subject, tail = intro[: verb.start()].strip(" ,"), intro[verb.end() :]
        far = len(tail.split()) > WORDS_BEFORE_MARK and not colon
        quoted_as = QUOTED_AS.search(subject)
        if quoted_as:
            subject = subject[: quoted_as.start()]
        elif PASSIVE.search(subject) and verb.group().lower() in ADDRESSED:
            return None  # "Jo Marlow said he was told “…”"
        elif RELATIVE_WHO.search(subject):
            return _who(subject)
        elif far or PASSIVE.search(subject) or RELATIVE.search(subject):
            continue
        subject = TO_SOMEBODY.sub(r"\1", subject)
        speaker = speaker_in(_last_clause(subject)) or (speaker_in(tail) if not subject else None)
        if speaker:
            return _with_verb(speaker, verb.group())
    return None


def _owner_of_words(text: str) -> Speaker | None:
    """Whose words come: "Jo Marlow’s advice?", "Her verdict:"; or None."""
    words = OWN_WORDS.fullmatch(text)
    if words and words[1]:
        return Speaker("she" if words[1].lower() == "her" else "he", pronoun=True)
    speaker = speaker_in(words[2]) if words else None
    return speaker if speaker and speaker.named else None


def _telling(intro: str) -> Speaker | None:
    """Who has something to say in "To the council she has one message:"; or None."""
    telling = TELLING.search(intro)
    speaker = speaker_in(intro[: telling.start()]) if telling else None
    return speaker if speaker and (speaker.named or speaker.pronoun) else None


def _last_word(intro: str) -> Speaker | None:
    """Who has the word in "The last word goes to Jo Marlow"; or None."""
    goes_to = LAST_WORD.search(intro)
    return speaker_in(goes_to[1]) if goes_to else None


def _who(subject: str) -> Speaker | None:
    """The one of whom "who said" tells: "She was thanked by Sir Jo Marlow, who said:"; None for "the man who said"."""
    head = without_letters(RELATIVE_WHO.sub("", subject))
    run = next((run for run in name_runs(head, anywhere=True) if run.end == len(head)), None)
    return Speaker(run.name, named=True, titled=run.titled) if run else None


def _is_told(intro: str) -> bool:
    """Whether somebody is spoken to: "Inspector Marlow was told:"."""
    return any(PASSIVE.search(intro[: verb.start()]) for verb in verb_of_speech().finditer(intro))


def _according(intro: str) -> Speaker | None:
    found = ACCORDING.search(intro)
    if found and APPOSED.fullmatch(intro, found.start(1)):
        return speaker_in(intro[found.start(1) :])
    another = found is not None and any(name_runs(intro[found.end() :]))
    return speaker_in(found[1]) if found and not another else None


def attributed(text: str) -> Speaker | None:
    """The speaker of a line such as "Please attribute to Inspector Hana Te Rito:"; or None."""
    found = ATTRIBUTE_TO.search(text) if len(text) <= LONGEST_ATTRIBUTION else None
    return speaker_in(found[1]) if found else None


def has_verb(text: str) -> bool:
    """Whether `text` says that somebody speaks or makes a statement."""
    return verb_of_speech().search(text) is not None or STATEMENT.search(text.rstrip(" :*")) is not None


def reported(text: str) -> Speaker | None:
    """The speaker of reported speech without marks: "Mayor Jamieson said the roads were closed", "She was clear."."""
    text = text[:LONGEST_ATTRIBUTION]
    owner = _owner_of_words(text.rstrip(" ?")) if text.rstrip().endswith("?") else None
    if owner:
        return owner
    verb = verb_of_speech().search(text, 1) or TELLING.search(text)  # "Asked what she thought, …" only opens
    speaker = speaker_in(text[: verb.start()]) if verb and not PASSIVE.search(text[: verb.start()]) else None
    return speaker if speaker and (speaker.named or speaker.pronoun or " " not in speaker.name) else None


def _with_verb(speaker: Speaker, verb: str) -> Speaker:
    return replace(speaker, goes_on=verb.lower().replace(" ", "_") in words_of("going_on"))


def names_a_thing(before: str, words: str) -> bool:
    """Whether the marked `words` are a name or a term ("a campaign called “Be Safe Now”"), nobody's speech."""
    if NAMING.search(before):
        return True
    long = [word for word in words.split() if len(word) >= LEAST_CAPITALISED]
    return bool(long) and all(word[0].isupper() for word in long) and not words.endswith((".", ","))


def _last_clause(subject: str) -> str:
    """`subject` from where its clause begins, when an earlier clause of the sentence stands before it."""
    clause = subject
    for found in reversed(list(NEW_CLAUSE.finditer(subject))):
        if found.group()[0] != "." or not _abbreviated(subject[: found.start()]):
            clause = subject[found.end() :]
            break
    reported_by = REPORTED_BY.match(clause)
    if reported_by and any(plain(word) in words_of("people") for word in reported_by[1].split()[1:WORDS_TO_PERSON]):
        clause = reported_by[1]
    that = clause.rpartition(" that ")
    if that[1] and HEARD.search(that[0]):  # "told the jury that Harrow had said"
        clause = that[2]
    return " ".join(clause.split()[-WORDS_TO_SUBJECT:])


def follows(after: str) -> Speaker | None:
    """The speaker named right behind a closed quotation: `,” said X, role.` or `,” X said.`; or None."""
    text = after[:LONGEST_ATTRIBUTION].strip(" ,\u00a0*–—-")
    verb = verb_of_speech().search(text)
    if text.lower().startswith("according to "):
        return _according(text)
    was_the = WAS_THE.match(text)
    if was_the:
        return speaker_in(was_the["whose"] or was_the["who"])
    if not verb:
        return None
    subject = _first_clause(text[verb.end() :]) if verb.start() == 0 else text[: verb.start()]
    subject = TO_SOMEBODY.sub(r"\1", subject)
    if DENIED.search(subject) or NOBODY.match(subject):
        return None
    if CONTINUES.match(subject) or len(subject.split()) > WORDS_TO_SUBJECT or PASSIVE.search(subject):
        return None
    speaker = speaker_in(subject)
    return _with_verb(speaker, verb.group()) if speaker else None


def handed_to(after: str) -> Speaker | None:
    """Who speaks in the few words behind a comma and a mark, whatever the verb: "Jo Marlow corrects."; or None."""
    handed = HANDED.fullmatch(after.strip(" ,.*\u00a0"))
    speaker = speaker_in(handed[1] or handed[2]) if handed else None
    return speaker if speaker and (speaker.named or speaker.pronoun or " " not in speaker.name) else None


def told_after(text: str) -> Speaker | None:
    """Who said what stands before a paragraph that begins "That is the message from Jo Marlow"; or None."""
    that_is = THAT_IS.match(text)
    speaker = speaker_in(that_is[1]) if that_is else None
    return speaker if speaker and speaker.named else None


def _first_clause(text: str) -> str:
    """`text` up to the end of its first clause; the full stop of "Cst.", "U.S." or an initial does not end it."""
    for found in CLAUSE_END.finditer(text):
        if found.group() != "." or not _abbreviated(text[: found.start()]):
            return text[: found.start()]
    return text


def _abbreviated(before: str) -> bool:
    word = before.strip().rpartition(" ")[2]
    short = len(word) == 1 or "." in word or is_abbreviated(plain(word)) or is_title(word)
    return word[:1].isupper() and short


def signature(text: str) -> Speaker | None:
    """The speaker of a line that stands under a quotation: "– Jane Doe, Minister for Health"; or None."""
    line = text.strip(" *\n")
    bare = line.lstrip(f"{DASHES} \u00a0*").strip()
    if not bare or len(bare.split()) > SIGNATURE_WORDS or bare.endswith((".", ":", "?", "!", "”", '"')):
        return None
    if verb_of_speech().search(bare):
        return None
    dashed = line[0] in DASHES
    runs = list(name_runs(bare))
    if runs:
        stands_first = dashed or runs[0].start == 0 or runs[0].titled
        return speaker_in(bare) if stands_first else None
    if dashed:
        return Speaker(bare.split(",")[0].strip(), bare.partition(",")[2].strip() or None)
    return _role_then_name(bare)


def announced_by_role(line: str) -> Speaker | None:
    """The speaker of a line above quoted words that only names somebody: "Orme Council chair Jo Marlow"; or None."""
    signed = signature(line)
    if signed:
        return signed
    runs = list(name_runs(line))
    job = line[: runs[0].start].split()[-1:] if len(runs) == 1 else []
    alone = bool(job) and (is_title(job[0]) or is_job(job[0])) and not verb_of_speech().search(line)
    return speaker_in(line) if alone and runs[0].end == len(line) and len(line.split()) <= SIGNATURE_WORDS else None


def _role_then_name(line: str) -> Speaker | None:
    """The speaker of "Minister for Children Jo Marlow", where a preposition hides the name."""
    found = ROLE_THEN_NAME.fullmatch(line)
    if not found or not is_title(found[1].partition(" ")[0]):
        return None
    person = not any(is_title(word) or plain(word) in words_of("bodies") for word in found[2].split())
    return Speaker(found[2], found[1], named=True) if person else None
