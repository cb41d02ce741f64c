"""What is seen in a sentence and its translation, by the parser itself."""

from __future__ import annotations

from accessible_release.analysis.parsing import statements
from accessible_release.translating.risk.signs import Signs, signs


def seen(source: str, text: str, back: str = "", tag: str = "pt-BR") -> Signs:
    said, *came = statements([[each] for each in (source, back) if each])
    return signs(said, text, came[0] if came else None, tag)


def test_a_word_in_another_meaning_although_it_comes_back() -> None:
    source = "To request a speaker, call us."
    found = seen(source, "Para pedir um alto-falante, ligue.", source)
    assert [(each.printed, each.said) for each in found.mistaken] == [("speaker", "alto-falante")]
    assert seen(source, "Para pedir um palestrante, ligue.", source).mistaken == ()


def test_accents_are_left_out_and_capitals() -> None:
    (found,) = seen("The hospice opens on Monday.", "Hospício abre na segunda-feira.").mistaken
    assert (found.printed, found.said) == ("hospice", "Hospício")


def test_a_word_of_another_kind_is_no_such_word() -> None:
    assert seen("There is a row of houses.", "Há um remo de casas.").mistaken
    assert not seen("They row across the lake.", "Levam o remo pelo lago.").mistaken


def test_without_a_table_of_the_language_none_is_known() -> None:
    assert seen("To request a speaker, call us.", "Un alto-falante.", tag="ro").mistaken == ()


def test_words_and_phrases_that_engines_mistake() -> None:
    found = seen("Rough sleepers can ring us.", "x")
    assert [each.printed for each in found.meanings] == ["Rough sleepers", "ring"]
    assert found.values["phrases"] == found.values["words"] > 0


def test_a_phrase_with_a_hyphen() -> None:
    assert [each.meaning.word for each in seen("Report fly-tipping online.", "x").meanings] == ["fly-tipping"]


def test_a_usual_meaning_that_comes_back_is_none_to_look_at() -> None:
    source = "The council will fix the gutter."
    assert "fix" in [each.printed for each in seen(source, "x", source).meanings]
    assert seen(source, "x", "The council will repair the gutter.").meanings == ()


def test_what_does_not_come_back() -> None:
    found = seen("He broke his eye socket at 7 pm.", "x", "He broke his arm at 19:00.")
    assert found.lost == ("eye", "socket")
    assert seen("It is 3 metres long.", "x", "It is 3 meters long.").lost == ()
    assert seen("He broke his arm.", "x").lost == ()  # it is not known what comes back


def test_what_is_said_twice() -> None:
    assert seen("A coat with a fur hood.", "Um casaco com capuz forrado forrado.").repeated == 1
    assert seen("Very, very cold.", "Muito, muito frio.").repeated == 0


def test_how_little_comes_back() -> None:
    assert seen("He is here.", "x", "He is here.").little == 0
    assert seen("He is here.", "x", "Nobody knows.").little > 0.5
