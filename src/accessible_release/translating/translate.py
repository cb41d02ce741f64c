"""The stage: a release in, the same release in another language out, and how each sentence came about."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from accessible_release.cache import Cache, key
from accessible_release.checking.translated.frame import Frame
from accessible_release.errors import MachineLacks
from accessible_release.locales import language_name
from accessible_release.model import Block, Release
from accessible_release.origins import contact_in, own_words
from accessible_release.phrases import is_complete
from accessible_release.plugins import Route
from accessible_release.provenance import Origin
from accessible_release.settings import Settings
from accessible_release.translating.choosing import back_from, engine_for, memory_for
from accessible_release.translating.engine import Engine
from accessible_release.translating.fixed import frame
from accessible_release.translating.flags import Flag, Part, flags
from accessible_release.translating.glossary import glossary
from accessible_release.translating.ladder import Ladder, Rendering
from accessible_release.translating.marked import in_other_words, is_found, marked_words, with_links
from accessible_release.translating.own_words import OwnWords
from accessible_release.translating.packages.codes import to_tag
from accessible_release.translating.proper_names import is_name, proper_words
from accessible_release.translating.rebuilding import Rebuilt, rebuilt, requoted
from accessible_release.translating.round_trip import round_trips
from accessible_release.translating.segments import Segment, segments

SIGNATURE = 12
"""Hexadecimal digits of the code by which a person signs a translation."""
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
    """Of the translated words: who signs it, signs these and no others."""


def translate(release: Release, language: str, settings: Settings, cache: Cache) -> Translated:
    """The release in another language. Raises `MachineLacks` where it cannot be had, `Unusable` for broken tables."""
    if not is_complete(language):
        raise MachineLacks(
            "language-no-phrases",
            f"there are no phrases for {language_name(language, 'en')}, so it would have no helpline card.",
            hint="Write a file for it in phrases/, and have it checked by a person who speaks the language.",
        )
    engine = engine_for(release.language, language, settings, cache)
    memory = memory_for(release.language, language, settings)
    back = back_from(language, release.language, settings, cache)
    return _Work(release, language, settings, engine, memory, back).done()


def translate_lines(
    lines: Sequence[str], source: str, target: str, settings: Settings, cache: Cache
) -> list[Rendering]:
    """Sentences of no release, each by itself; an empty one stays empty."""
    engine = engine_for(source, target, settings, cache)
    known = Frame(source, target, fixed=glossary(settings.glossary, target))
    return Ladder(known, engine, memory_for(source, target, settings)).climb(lines)


class _Work:
    """One release on its way into one language."""

    def __init__(
        self,
        release: Release,
        language: str,
        settings: Settings,
        engine: Engine | None,
        memory: Engine | None,
        back: Engine | None,
    ) -> None:
        self._release, self._language, self._settings = release, language, settings
        self._engine, self._memory, self._back = engine, memory, back
        self._frame = frame(release, language, settings)
        self._details = own_words(release.language, language)
        self._own = OwnWords(release, language)
        self._names = proper_words(release)
        self._segments = {
            sentence.id: segments(block, sentence, release.quotations)
            for block in release.blocks
            if block.kind not in ("code", "rule")
            for sentence in block.sentences
        }
        self._roles = [quotation.role for quotation in release.quotations if quotation.role]
        self._rest = [release.title, release.description or "", release.protected_subject or "", *self._roles]

    def done(self) -> Translated:
        """Everything translated, put together again."""
        marked = self._marked()
        said = self._said(marked)
        foreign = {name: self._release.language for name, found in self._segments.items() if _is_kept(found, said)}
        if len(foreign) > MOST_KEPT * max(1, len(self._segments)):
            raise MachineLacks(
                "language-not-translated",
                f"most sentences could not be translated to {language_name(self._language, 'en')} with all facts kept.",
                hint="Install another engine for the language, or have it translated by a person.",
            )
        release = self._built(said, foreign, marked)
        parts = tuple(self._parts(said))
        signature = key(self._language, release.level, *(each.text for each in release.sentences))[:SIGNATURE]
        return Translated(
            self._signed(release, signature, parts),
            parts,
            flags(parts, self._came_back(parts)),
            self._engine.route if self._engine else None,
            self._engine.translator.name if self._engine else "",
            self._engine.fingerprint if self._engine else "",
            signature,
        )

    def _ladder(self, known: Frame) -> Ladder:
        return Ladder(known, self._engine, self._memory)

    def _marked(self) -> Mapping[str, str]:
        """Words of links and emphasis within sentences → what they are by themselves in the other language."""
        words = {words: None for block in self._release.blocks for _, words, _ in self._marks(block)}
        return in_other_words(list(words), self._ladder(self._frame))

    def _marks(self, block: Block) -> Iterator[tuple[str, str, Segment]]:
        found = [each for sentence in block.sentences for each in self._segments.get(sentence.id, ())]
        return marked_words(block, found)

    def _said(self, marked: Mapping[str, str]) -> Mapping[str, Rendering]:
        """Each text and what it became."""
        texts = dict.fromkeys(each.text for found in self._segments.values() for each in found if not each.kept)
        texts.update(dict.fromkeys(text for text in self._rest if text))
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

    def _built(self, said: Mapping[str, Rendering], foreign: Mapping[str, str], marked: Mapping[str, str]) -> Release:
        made = {block.id: self._block(block, said, foreign, marked) for block in self._release.blocks}
        title = next((each.block.text for each in made.values() if each.block.kind == "title"), None)
        quotations = [requoted(each, made) for each in self._release.quotations]
        return replace(
            self._release,
            language=self._language,
            title=title or self._text(self._release.title, said),
            blocks=tuple(each.block for each in made.values()),
            description=self._text(self._release.description, said) or None,
            protected_subject=self._text(self._release.protected_subject, said) or None,
            contacts=tuple(contact_in(each, self._details) for each in self._release.contacts),
            quotations=tuple(replace(each, role=self._text(each.role, said) or None) for each in quotations),
        )

    def _block(
        self, block: Block, said: Mapping[str, Rendering], foreign: Mapping[str, str], marked: Mapping[str, str]
    ) -> Rebuilt:
        found = {sentence.id: self._segments.get(sentence.id, ()) for sentence in block.sentences}
        places = {
            (each.start, each.end): each.text if each.kept else said[each.text].text
            for parts in found.values()
            for each in parts
        }
        made = rebuilt(block, found, places, foreign, marked)
        header = self._text(block.header, said) if block.header in said else block.header
        return replace(made, block=replace(made.block, header=header))

    def _text(self, text: str | None, said: Mapping[str, Rendering]) -> str:
        return said[text].text if text else ""

    def _parts(self, said: Mapping[str, Rendering]) -> Iterator[Part]:
        for name, found in self._segments.items():
            yield from (Part(name, said[each.text]) for each in found if not each.kept)
        for name, text in (("description", self._release.description), ("subject", self._release.protected_subject)):
            if text:
                yield Part(name, said[text])
        yield from (Part("role", said[text]) for text in dict.fromkeys(self._roles))

    def _came_back(self, parts: Sequence[Part]) -> Mapping[str, float]:
        return round_trips([part.rendering for part in parts], self._back) if self._back else {}

    def _signed(self, release: Release, signature: str, parts: Iterable[Part]) -> Release:
        approved = all(part.rendering.how in ("approved", "facts", "phrase") for part in parts)
        person = _signer(self._settings.signed, self._language, signature)
        return replace(release, origin=Origin(self._release.language, person, approved))


def _is_kept(found: Sequence[Segment], said: Mapping[str, Rendering]) -> bool:
    """Whether a sentence stays in its own language: one of its parts could not be translated."""
    return any(said[each.text].how == "kept" for each in found if not each.kept)


def _signer(signed: Iterable[str], language: str, signature: str) -> str:
    """Who signed this translation as it stands."""
    for entry in signed:
        tag, code, person = (*entry.split(maxsplit=2), "", "", "")[:3]
        if to_tag(tag) == to_tag(language) and code == signature:
            return person
    return ""
