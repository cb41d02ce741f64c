"""The whole way from a printed sentence to the words that an engine is given."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace

from accessible_release.model import Contact, Phone, Release
from accessible_release.narrating.spoken import addresses, initials, symbols, telephone
from accessible_release.narrating.spoken.english import english
from accessible_release.narrating.spoken.fragments import Fragment, finish, joined, rewrite
from accessible_release.narrating.spoken.lexicon import Lexicon, lexicon
from accessible_release.narrating.spoken.typography import plain, tidy
from accessible_release.phrases import phrases
from accessible_release.settings import Settings

RULES: Mapping[str, Callable[[tuple[Fragment, ...]], tuple[Fragment, ...]]] = {"en": english}
"""The languages whose numbers, dates and initials we know how to say."""

DIGIT = re.compile(r"\d")


@dataclass(frozen=True, slots=True)
class Wording:
    """The spoken forms of one release."""

    language: str
    phrases: Mapping[str, Mapping[str, str]]
    lexicon: Lexicon
    contacts: Mapping[str, str]
    """A contact's printed form, in plain characters → its spoken form."""
    runs: Mapping[str, str]
    initials: frozenset[str]

    def spoken(self, printed: str) -> str:
        """`printed` as it is said: no digit, sign or initials left for the engine to guess at; may be empty."""
        text = symbols.marks_gone(plain(printed))
        fragments: tuple[Fragment, ...] = (Fragment(text),)
        fragments = finish(fragments, self._contact_pattern(), lambda found: self.contacts[found[0]])
        fragments = finish(fragments, addresses.ADDRESS, lambda found: self.address(found[0]))
        fragments = finish(fragments, telephone.LIKE_A_NUMBER, self._found_number)
        fragments = finish(fragments, telephone.SHORT_CODE, self._found_short_code)
        if initials.is_headline(text):
            fragments = rewrite(fragments, initials.without_headline_capitals)
        fragments = finish(fragments, self.lexicon.pattern, self.lexicon.spoken)
        fragments = RULES[self.language](fragments)
        return tidy(joined(rewrite(fragments, self._without_digits)))

    def address(self, printed: str) -> str:
        """A web or e-mail address in words."""
        return addresses.spoken(printed, self.phrases["address"], self.phrases["digits"], self)

    def groups(self, phone: Phone) -> tuple[str, ...]:
        """The groups of a telephone number, digit by digit."""
        return telephone.spoken_groups(phone, self.phrases["digits"])

    def number_groups(self, printed: str) -> tuple[str, ...]:
        """The groups of any printed number, digit by digit; words in it are kept."""
        return telephone.dictated(printed, self.phrases["digits"])

    def _contact_pattern(self) -> re.Pattern[str]:
        forms = "|".join(re.escape(form) for form in sorted(self.contacts, key=lambda form: -len(form)))
        return re.compile(rf"(?<![\w@])(?:{forms or '(?!)'})(?!\w|[.-]\w)")

    def _found_number(self, found: re.Match[str]) -> str | None:
        if not telephone.is_dialled(found[0]):
            return None
        return ", ".join(telephone.groups(found[0], self.phrases["digits"], cut=False))

    def _found_short_code(self, found: re.Match[str]) -> str | None:
        if not telephone.is_short_code(found):
            return None
        return f"{found[1]} {', '.join(self.number_groups(found[2]))}"

    def _without_digits(self, text: str) -> str:
        """The last net: a digit that no rule took is still said."""
        return DIGIT.sub(lambda found: f" {self.phrases['digits'][found[0]]} ", text)


def wording(release: Release, settings: Settings) -> Wording:
    """The spoken forms of a release.

    Raises LookupError for a language that has no rules, `Unusable` for a lexicon that cannot be read.
    """
    language = release.language.partition("-")[0].lower()
    if language not in RULES:
        raise LookupError(f"the spoken forms of the language {release.language} are not known")
    table = phrases(release.language)
    text = "\n".join([release.title, *(block.text for block in release.blocks)])
    found = Wording(
        language=language,
        phrases=table,
        lexicon=lexicon(language, settings.lexicon),
        contacts={},
        runs=addresses.runs(text),
        initials=initials.found_in(text),
    )
    forms = {plain(form): said for contact in release.contacts for form, said in _forms(contact, found)}
    return replace(found, contacts=forms)


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
