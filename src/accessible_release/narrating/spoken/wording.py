"""The whole way from a printed sentence to the words that an engine is given."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import partial

from accessible_release.analysis.spans.addresses import ADDRESS
from accessible_release.languages import primary
from accessible_release.locales import WORD_CHARACTER
from accessible_release.model import Contact, Phone, Release
from accessible_release.narrating.spoken import addresses, codes, initials, references, symbols, telephone
from accessible_release.narrating.spoken.capitals import without_capitals
from accessible_release.narrating.spoken.english import english
from accessible_release.narrating.spoken.fragments import Fragment, finish, joined, rewrite
from accessible_release.narrating.spoken.general import general
from accessible_release.narrating.spoken.lexicon import Lexicon, lexicon
from accessible_release.narrating.spoken.numbers import with_whole_parts
from accessible_release.narrating.spoken.romans import romans
from accessible_release.narrating.spoken.typography import plain, tidy
from accessible_release.origins import printed_language, source_language
from accessible_release.patterns import one_of
from accessible_release.phrases import is_complete, phrases
from accessible_release.settings import Settings

ENGLISH = "en"
"""The language whose numbers, dates and initials have rules of their own."""
DIGIT = re.compile(r"\d")
Code = tuple[re.Pattern[str], Callable[[re.Match[str]], bool]]
"""What looks like a code, and whether it is one."""
CODES: tuple[Code, ...] = (
    (codes.SERVICE, codes.is_service),
    (codes.NAMED, bool),
    (codes.NUMBERED, bool),
    (codes.ANOTHER, bool),
    (codes.LONG, bool),
)


@dataclass(frozen=True, slots=True)
class Wording:
    """The spoken forms of one release, in one language."""

    language: str
    """BCP 47."""
    phrases: Mapping[str, Mapping[str, str]]
    lexicon: Lexicon
    contacts: Mapping[str, str]
    """A contact's printed form, in plain characters → its spoken form."""
    runs: Mapping[str, str]
    initials: frozenset[str]
    printed: Mapping[str, str] = field(default_factory=dict)
    """A detail of a contact that stays as printed → the language that it is in, where that is another."""
    others: Mapping[str, Wording] = field(default_factory=dict)
    """Language → the spoken forms of what in this release is in that language."""
    details: re.Pattern[str] = field(init=False, compare=False, repr=False)
    """What finds the contacts' printed forms."""

    def __post_init__(self) -> None:
        forms = one_of(self.contacts, space=" ") if self.contacts else "(?!)"
        details = re.compile(rf"(?<!{WORD_CHARACTER})(?<!@)(?:{forms})(?!{WORD_CHARACTER}|[.-]\w)")
        object.__setattr__(self, "details", details)

    def of(self, language: str) -> Wording:
        """The spoken forms of a stretch in another language; these ones for none or an unknown one."""
        return self.others.get(language, self)

    def spoken(self, printed: str) -> str:
        """`printed` as it is said: no number that must be dialled or typed is left for the engine to guess at.

        In English no digit, sign or initials either. May be empty.
        """
        own = primary(self.language)
        text = plain(printed, own)
        text = symbols.marks_gone(romans(with_whole_parts(text)) if own == ENGLISH else text)
        fragments: tuple[Fragment, ...] = (Fragment(text),)
        fragments = finish(fragments, self.details, lambda found: self.contacts[found[0]])
        fragments = finish(fragments, ADDRESS, lambda found: self.address(found[0]))
        if own == ENGLISH:
            fragments = self._english(fragments, text)
        else:
            fragments = finish(fragments, self.lexicon.pattern, self.lexicon.spoken)
            fragments = general(fragments, self.language, self.phrases["digits"], self.phrases["address"])
        return tidy(joined(fragments))

    def _english(self, fragments: tuple[Fragment, ...], text: str) -> tuple[Fragment, ...]:
        fragments = finish(fragments, references.ISBN, references.isbn)
        fragments = finish(fragments, telephone.LIKE_A_NUMBER, self._found_number)
        short: Code = (codes.SHORT_CODE, partial(codes.is_short_code, text))
        for pattern, is_code in (short, *CODES):
            fragments = finish(fragments, pattern, partial(self._found_code, is_code))
        fragments = finish(fragments, codes.SENT, lambda found: " ".join(found["said"]))
        fragments = rewrite(fragments, lambda part: without_capitals(part, self.lexicon.words))
        fragments = finish(fragments, self.lexicon.pattern, self.lexicon.spoken)
        return rewrite(english(fragments), self._without_digits)

    def address(self, printed: str) -> str:
        """A web or e-mail address in words."""
        return addresses.spoken(printed, self.phrases["address"], self.phrases["digits"], self)

    def sign(self, character: str) -> str:
        """The name of a sign in an address that the phrases do not name; in other languages than English the sign."""
        return unicodedata.name(character, "").lower() if primary(self.language) == ENGLISH else character

    def groups(self, phone: Phone) -> tuple[str, ...]:
        """The groups of a telephone number, digit by digit."""
        return telephone.spoken_groups(phone, self.phrases["digits"])

    def number_groups(self, printed: str) -> tuple[str, ...]:
        """The groups of any printed number, digit by digit; words in it are kept."""
        return telephone.dictated(printed, self.phrases["digits"])

    def _found_number(self, found: re.Match[str]) -> str | None:
        if not telephone.is_dialled(found[0]):
            return None
        return ", ".join(telephone.groups(found[0], self.phrases["digits"], cut=False))

    def _found_code(self, is_code: Callable[[re.Match[str]], bool], found: re.Match[str]) -> str | None:
        if not is_code(found):
            return None
        if found["said"].isdigit() or found.re is codes.SHORT_CODE:
            return ", ".join(telephone.groups(found["said"], self.phrases["digits"]))
        return references.spelled(found["said"])

    def _without_digits(self, text: str) -> str:
        """The last net: a digit that no rule took is still said."""
        return DIGIT.sub(lambda found: f" {self.phrases['digits'][found[0]]} ", text)


def wording(release: Release, settings: Settings) -> Wording:
    """The spoken forms of a release, and of what in it is in another language.

    Raises LookupError for a language that has no complete phrases, `Unusable` for a lexicon that cannot be read.
    """
    if not is_complete(release.language):
        raise LookupError(f"the spoken forms of the language {release.language} are not known")
    others = {language for language in _other_languages(release) if is_complete(language)}
    details = {each for contact in release.contacts for each in (contact.hours, contact.cost, contact.audience) if each}
    return replace(
        _in_language(release, release.language, settings),
        printed={each: language for each in sorted(details) if (language := printed_language(each, release))},
        others={language: _in_language(release, language, settings) for language in sorted(others)},
    )


def _in_language(release: Release, language: str, settings: Settings) -> Wording:
    """The spoken forms in one language. The house's lexicon is in the language that the house writes."""
    own = primary(language)
    house_writes = release.origin.language if release.origin else release.language
    text = "\n".join([release.title, *(block.text for block in release.blocks)])
    known = lexicon(own, settings.lexicon if own == primary(house_writes) else "")
    found = Wording(
        language=language,
        phrases=phrases(language),
        lexicon=known,
        contacts={},
        runs=addresses.runs(text),
        initials=initials.found_in(text, known.words) if own == ENGLISH else initials.unpronounceable_in(text),
    )
    contacts = release.contacts if language == release.language else tuple(map(_without_words, release.contacts))
    return replace(found, contacts={plain(form): said for each in contacts for form, said in _forms(each, found)})


def _other_languages(release: Release) -> set[str]:
    languages = {sentence.language for sentence in release.sentences}
    return (languages | {source_language(release)}) - {"", release.language}


def _without_words(contact: Contact) -> Contact:
    """The contact without the words of its numbers, which are in the release's language."""
    return replace(contact, phones=tuple(replace(phone, spoken="") for phone in contact.phones))


def _forms(contact: Contact, wording: Wording) -> Iterator[tuple[str, str]]:
    """What of a contact may stand in a sentence, and how it is said there."""
    extension = wording.phrases["card"]["extension"]
    for phone in contact.phones:
        yield phone.printed, telephone.spoken(phone, wording.phrases["digits"], extension)
    for number in (*contact.text_numbers, *contact.relays):
        if any(character.isdigit() for character in number):
            yield number, ", ".join(wording.number_groups(number))
    for address in (*contact.urls, *contact.emails):
        yield address, wording.address(address)
