"""Links and emphasis within sentences, found again by their own translation."""

from __future__ import annotations

from accessible_release.translating.rebuilding import rebuilt
from accessible_release.translating.segments import segments
from translating.fakes import released


def test_a_link_and_a_bold_word_are_found_by_their_own_translation() -> None:
    release = released("# News\n\nRead [our guide](https://example.org/a) or the **short version** today.\n")
    block = release.blocks[-1]
    found = {sentence.id: segments(block, sentence, ()) for sentence in block.sentences}
    said = {
        (each.start, each.end): "Leia o nosso guia ou a versão curta hoje." for each in found[block.sentences[0].id]
    }
    made = rebuilt(block, found, said, {}, {"our guide": "Nosso guia", "short version": "versão curta"}).block
    assert [(mark.kind, made.text[mark.start : mark.end]) for mark in made.marks] == [
        ("link", "nosso guia"),
        ("strong", "versão curta"),
    ]
