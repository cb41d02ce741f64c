"""The stage: a release in, the same release in another language out, and how each sentence came about."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial

from accessible_release.cache import Cache
from accessible_release.checking.translated.frame import Frame
from accessible_release.checking.translated.gate import Doubt
from accessible_release.checking.translated.tables import table
from accessible_release.errors import MachineLacks
from accessible_release.locales import language_name
from accessible_release.model import Block, Contact, Illustration, Release
from accessible_release.origins import contact_in, own_words
from accessible_release.plugins import Route
from accessible_release.provenance import Checked, Origin
from accessible_release.settings import Settings
from accessible_release.translating.approved import IN_FILE, IN_MEMORY, refuse_wrong
from accessible_release.translating.choosing import back_from, engine_for, memory_for, passed_over
from accessible_release.translating.engine import Engine
from accessible_release.translating.fixed import frame
from accessible_release.translating.flags import Flag, Part
from accessible_release.translating.glossary import glossary
from accessible_release.translating.ladder import Ladder
from accessible_release.translating.marked import in_other_words, is_found, marked_words, with_links
from accessible_release.translating.own_words import OwnWords, check_phrases
from accessible_release.translating.places import (
    CARD,
    DESCRIPTION,
    PICTURE,
    ROLE,
    SUBJECT,
    TITLE,
    Place,
    places,
    shown_in_words,
    translatable,
)
from accessible_release.translating.po.entry import Po
from accessible_release.translating.po.sealing import State, state
from accessible_release.translating.po.using import Answers, answers
from accessible_release.translating.proper_names import is_name, proper_words
from accessible_release.translating.rebuilding import Rebuilt, headed, headline, rebuilt, requoted
from accessible_release.translating.rendering import Rendering
from accessible_release.translating.risk.weighing import Risk
from accessible_release.translating.seeing import seen_in
from accessible_release.translating.segments import Segment, segments
from accessible_release.translating.signature import signature, signer

MOST_KEPT = 0.5
"""With a greater share of its sentences untranslated, an edition is none."""


@dataclass(frozen=True, slots=True)
class Translated:
    """A release in another language, and how it came about."""

    release: Release
    parts: tuple[Part, ...]
    """In reading order."""
    flags: tuple[Flag, ...]
    """The worst first."""
    route: Route | None
    """None where only approved translations were used."""
    engine: str
    """Its name; empty where there was none."""
    fingerprint: str
    """Engine, version and a hash of its model."""
    signature: str
    """Of everything that is printed: who signs it, signs these words and no others."""
    frame: Frame
    """What was fixed before."""
    standing: State | None = None
    """How far the translation file is; None where there is none."""
    passed_over: tuple[str, ...] = ()
    """Other engines that could have translated it, behind this one in the settings."""
    came_back: Mapping[str, str] = field(default_factory=dict)
    """Words of the translation → the same translated back, where the way back is installed."""
    risks: Mapping[tuple[str, str], Risk] = field(default_factory=dict)
    """(source sentence, translation) → how likely it is wrong; of English sources."""


@dataclass(frozen=True, slots=True)
class File:
    """A translation file that stands beside the release."""

    po: Po
    name: str
    filling: bool = False
    """Whether it is only being filled: nothing is refused then, and what nobody can translate stays."""


def translate(
    release: Release, language: str, settings: Settings, cache: Cache, file: File | None = None
) -> Translated:
    """The release in another language, in the words of a translation file as far as it has any.

    Raises `MachineLacks` where it cannot be had, `NeedsAPerson` for approved words that get a fact wrong, `Unusable`
    for broken tables.
    """
    check_phrases(language)
    engine, lack = None, None
    try:
        engine = engine_for(release.language, language, settings, cache)
    except MachineLacks as error:
        if file is None:
            raise
        lack = error  # a finished file needs none
    memory = memory_for(release.language, language, settings)
    back = back_from(language, release.language, settings, cache)
    return _Work(release, language, settings, _Engines(engine, lack, memory, back), file).done()


def translate_lines(
    lines: Sequence[str], source: str, target: str, settings: Settings, cache: Cache
) -> list[Rendering]:
    """Sentences of no release, each by itself; an empty one stays empty.

    Raises `NeedsAPerson` where the memory gets a fact wrong.
    """
    engine = engine_for(source, target, settings, cache)
    known = Frame(source, target, fixed=glossary(settings.glossary, target))
    made = Ladder(known, engine, memory_for(source, target, settings)).climb(lines)
    numbered = ((f"line {number}", each) for number, each in enumerate(made, start=1))
    refuse_wrong(numbered, settings.memory, IN_MEMORY)
    return made


@dataclass(frozen=True, slots=True)
class _Engines:
    """What translates."""

    engine: Engine | None
    lack: MachineLacks | None
    """Why there is no engine although one is wanted."""
    memory: Engine | None
    back: Engine | None


def _worded(besides: Mapping[tuple[str, str], Rendering], kind: str, of: str | None) -> str:
    """The words for a part of the release that is no sentence; as they are, where nothing was made of them."""
    return besides[kind, of].text if of and (kind, of) in besides else of or ""


def _unread(language: str) -> str:
    return "" if table(language) else language_name(language, "en")


class _Work:
    """One release on its way into one language."""

    def __init__(
        self, release: Release, language: str, settings: Settings, engines: _Engines, file: File | None
    ) -> None:
        self._release, self._language, self._settings = release, language, settings
        self._engines, self._file = engines, file
        self._frame = frame(release, language, settings)
        self._own = OwnWords(release, language)
        self._names = proper_words(release)
        self._places = places(release, language, settings)
        self._segments = {
            sentence.id: segments(block, sentence, release.quotations)
            for block in release.blocks
            for sentence in translatable(block)
        }

    def done(self) -> Translated:
        """Everything translated, put together again."""
        marked = self._marked()
        answered = self._answers()
        said = self._said(marked, answered)
        self._refuse(said, answered)
        kept = {each.sentence for each in self._places if each.segment and said[each.context].how == "kept"}
        self._most_translated(len(kept), said)
        release = self._built(said, dict.fromkeys(kept, self._release.language), marked)
        parts = tuple(Part(each.sentence, said[each.context], each.context) for each in self._places)
        used = self._engines.engine if any(each.rendering.how == "translated" for each in parts) else None
        name = used.translator.name if used else ""
        code = signature(release, parts)
        seen = seen_in(
            parts, Route(self._release.language, self._language), self._engines.back, _unread(self._language)
        )
        standing = self._standing()
        return Translated(
            self._signed(
                release, code, parts, standing, frozenset(said[each.context].text for each in self._on_card(said))
            ),
            parts,
            seen.flags,
            used.route if used else None,
            name,
            used.fingerprint if used else "",
            code,
            self._frame,
            standing,
            passed_over(self._release.language, self._language, self._settings, name),
            seen.came_back,
            seen.risks,
        )

    def _ladder(self, known: Frame) -> Ladder:
        return Ladder(known, self._engines.engine, self._engines.memory)

    def _marked(self) -> Mapping[str, str]:
        """Words of links and emphasis within sentences → what they are by themselves in the other language."""
        words = {words: None for block in self._release.blocks for _, words, _ in self._marks(block)}
        return in_other_words(list(words), self._ladder(self._frame))

    def _marks(self, block: Block) -> Iterator[tuple[str, str, Segment]]:
        found = [each for sentence in block.sentences for each in self._segments.get(sentence.id, ())]
        return marked_words(block, found)

    def _answers(self) -> Answers:
        """What the translation file says of the parts that are not in fixed words of ours."""
        if self._file is None:
            return Answers()
        return answers([each for each in self._places if not self._ours(each.text)], self._file.po, self._frame)

    def _ours(self, text: str) -> bool:
        return self._own.said(text) is not None

    def _said(self, marked: Mapping[str, str], answered: Answers) -> Mapping[str, Rendering]:
        """What each part became, by its name."""
        left = [each for each in self._places if each.context not in answered.said]
        made = self._made(list(dict.fromkeys(each.text for each in left if each.sentence != CARD)), marked)
        others = {
            each.context: made[each.text] if each.sentence != CARD else Rendering(each.text, each.text, "kept")
            for each in left
        }
        for context, why in answered.refused.items():
            doubt = Doubt("not-used", f"the words in the translation file were not used: {why}", hard=True)
            others[context] = replace(others[context], doubts=(doubt, *others[context].doubts))
        return {**others, **answered.said}

    def _made(self, texts: Sequence[str], marked: Mapping[str, str]) -> Mapping[str, Rendering]:
        """Each text and what it became without a person."""
        ours = {text: wording for text in texts if (wording := self._own.said(text)) is not None}
        names = {text for text in texts if is_name(text, self._names)}
        theirs = [text for text in texts if text not in ours and text not in names]
        done = dict(zip(theirs, self._ladder(self._frame).climb(theirs), strict=True))
        done.update({text: Rendering(text, text, "facts") for text in names})
        done.update({text: Rendering(text, wording, "phrase") for text, wording in ours.items()})
        return {**done, **self._linked(done, marked)}

    def _linked(self, said: Mapping[str, Rendering], marked: Mapping[str, str]) -> Mapping[str, Rendering]:
        """Sentences whose links could not be found again, translated with the links' own words fixed."""
        links: dict[str, list[str]] = {}
        for block in self._release.blocks:
            for kind, words, segment in self._marks(block):
                made = said.get(segment.text)
                if kind == "link" and made and made.how == "translated" and not is_found(words, made, marked):
                    links.setdefault(segment.text, []).append(words)
        done = {}
        for text, lost in links.items():
            known = with_links(text, lost, marked, self._frame)
            made = self._ladder(known).climb([text])[0] if known else said[text]
            done[text] = made if made.how == "translated" else said[text]
        return done

    def _refuse(self, said: Mapping[str, Rendering], answered: Answers) -> None:
        """Raises `NeedsAPerson` for approved words that get a fact wrong, unless a file is only being filled."""
        if self._file and self._file.filling:
            return
        refuse_wrong(answered.said.items(), self._file.name if self._file else "", IN_FILE)
        others = ((context, made) for context, made in said.items() if context not in answered.said)
        refuse_wrong(others, self._settings.memory, IN_MEMORY)

    def _most_translated(self, kept: int, said: Mapping[str, Rendering]) -> None:
        """Raises `MachineLacks` where too much would stay in its own language, unless a file is only being filled."""
        if self._file and self._file.filling:
            return
        untold = (said[each.context].how == "kept" for each in self._places if each.sentence != CARD)
        if self._engines.lack and any(untold):
            raise self._engines.lack
        if kept > MOST_KEPT * max(1, len(self._segments)):
            raise MachineLacks(
                "language-not-translated",
                f"most sentences could not be translated to {language_name(self._language, 'en')} with all facts kept.",
                hint="Install another engine for the language, or have it translated by a person.",
            )

    def _built(self, said: Mapping[str, Rendering], foreign: Mapping[str, str], marked: Mapping[str, str]) -> Release:
        texts = {(each.sentence, each.segment.start): said[each.context].text for each in self._places if each.segment}
        made = {block.id: self._block(block, texts, foreign, marked) for block in self._release.blocks}
        besides = {(each.sentence, each.text): said[each.context] for each in self._places if each.segment is None}
        text = partial(_worded, besides)
        blocks = headed([each.block for each in made.values()])
        return replace(
            self._release,
            language=self._language,
            title=headline(made.values()) or text(TITLE, self._release.title),
            blocks=tuple(blocks),
            description=text(DESCRIPTION, self._release.description) or None,
            protected_subject=text(SUBJECT, self._release.protected_subject) or None,
            contacts=tuple(self._contacts(said)),
            quotations=tuple(requoted(each, made, text(ROLE, each.role)) for each in self._release.quotations),
            illustrations=tuple(self._illustration(each, besides) for each in self._release.illustrations),
        )

    def _contacts(self, said: Mapping[str, Rendering]) -> Iterator[Contact]:
        worded = {each.text.lower().rstrip("."): said[each.context].text for each in self._on_card(said)}
        details = {**own_words(self._release.language, self._language), **worded}
        return (contact_in(each, details) for each in self._release.contacts)

    def _on_card(self, said: Mapping[str, Rendering]) -> Iterator[Place]:
        """The details of the card that a person has put into the other language."""
        return (each for each in self._places if each.sentence == CARD and said[each.context].how != "kept")

    def _illustration(self, each: Illustration, besides: Mapping[tuple[str, str], Rendering]) -> Illustration:
        """The picture with what it shows; without words where these could not be translated."""
        shown = shown_in_words(each, self._release, self._language, self._settings)
        made = besides.get((PICTURE, shown))
        return replace(each, alt=made.text if made and made.how != "kept" else "")

    def _block(
        self,
        block: Block,
        texts: Mapping[tuple[str, int], str],
        foreign: Mapping[str, str],
        marked: Mapping[str, str],
    ) -> Rebuilt:
        found = {sentence.id: self._segments.get(sentence.id, ()) for sentence in block.sentences}
        said = {
            (each.start, each.end): each.text if each.kept else texts[name, each.start]
            for name, parts in found.items()
            for each in parts
        }
        return rebuilt(block, found, said, foreign, marked)

    def _standing(self) -> State | None:
        wanted = [each for each in self._places if not self._ours(each.text)]
        return state(self._file.po, wanted) if self._file else None

    def _signed(
        self, release: Release, code: str, parts: Iterable[Part], standing: State | None, worded: frozenset[str]
    ) -> Release:
        """The release with who vouches for it: whoever signed its file, else whoever signed its code."""
        language = self._release.language
        if standing and standing.checked_by:
            origin = Origin(language, standing.checked_by, True, standing.checked_on, worded)
            # Nobody who signs a translation has thereby checked the draft that was translated: that has its own name.
            of_translation = Checked(standing.checked_by, standing.checked_on)
            return replace(
                release,
                origin=origin,
                checked=of_translation if self._release.level == "standard" else self._release.checked,
            )
        everything = all(part.rendering.how in ("approved", "facts", "phrase") for part in parts)
        person = signer(self._settings.signed, self._language, code)
        origin = Origin(language, person, approved=everything and standing is None, worded=worded)
        return replace(release, origin=origin, checked=None)
