"""Where a listener may jump to."""

from __future__ import annotations

from accessible_release.model import Block, Container, Quotation, Release
from accessible_release.narrating.script import script
from accessible_release.settings import Settings

from .releases import STOP_IT_NOW, block, passage, quotation, release


def chapters(given: Release, **settings: str) -> list[tuple[str, str]]:
    """Each chapter with the line that begins it."""
    return [(line.chapter, line.text) for line in script(given, Settings(**settings)) if line.chapter]  # type: ignore[arg-type]


def names(given: Release) -> list[str]:
    return [name for name, _ in chapters(given)]


def heading(place: int, text: str) -> Block:
    return block(place, text, "heading", level=2)


def of(speaker: str | None, place: int, text: str, words: str) -> Quotation:
    return quotation(speaker, passage(place, text, words))


def test_title_cards_text_and_headings_are_chapters() -> None:
    given = release("A.", heading(1, "The 3 plans:"), "B.", contacts=(STOP_IT_NOW,), title="On 8 May.")
    assert chapters(given) == [
        ("On 8 May", "On the eighth of May."),
        ("Help and support", "Help and support."),
        ("The release", "The release."),
        ("The 3 plans", "Heading: The three plans:"),
        ("Help and support, once more", "Help and support, once more."),
    ]


def test_without_a_card_the_text_begins_with_its_first_line() -> None:
    assert chapters(release("A. B.")) == [("Police act", "Police act."), ("The release", "A.")]
    assert names(release(heading(0, "Now"), "B.")) == ["Police act", "Now"]
    assert names(release()) == ["Police act"]


def test_a_quotation_is_a_chapter_and_what_comes_after_it_another() -> None:
    first, second = "Ann Lee said: “We act. We help.”", "“We go on.”"
    given = release(
        "Before.", first, second, "After. More.",
        quotations=(quotation("Ann Lee", passage(1, first, "We act. We help."), passage(2, second, "We go on.")),),
    )  # fmt: skip
    assert chapters(given)[1:] == [
        ("The release", "Before."),
        ("Quotation: Ann Lee", "Ann Lee said:"),
        ("The release, continued", "After."),
    ]


def test_a_quotation_begins_with_what_announces_it() -> None:
    text = "“We act. We help.”"
    given = release(heading(0, "Plans"), "A.", text, "B.", quotations=(of("Ann Lee", 2, text, "We act. We help."),))
    assert chapters(given)[1:] == [
        ("Plans", "Heading: Plans."),
        ("Quotation: Ann Lee", "Ann Lee said:"),
        ("Plans, continued", "B."),
    ]


def test_what_leads_in_belongs_to_what_it_leads_in() -> None:
    one, two = "“We act.”", "“We help.”"
    given = release(
        "Ann Lee said:", one, "She added:", two, "Bo Roe said:", "“No.”",
        quotations=(
            of("Ann Lee", 1, one, "We act."), of("Ann Lee", 3, two, "We help."), of("Bo Roe", 5, "“No.”", "No."),
        ),
    )  # fmt: skip
    assert chapters(given)[1:] == [
        ("Quotation: Ann Lee", "Ann Lee said:"),
        ("Quotation: Bo Roe", "Bo Roe said:"),
    ]


def test_words_of_one_speaker_are_never_filed_under_another() -> None:
    one, two = "“We act.”", "“We help.”"
    given = release(
        "A.", one, two, quotations=(of("Ann Lee", 1, one, "We act."), of("Bo Roe", 2, two, "We help.")),
    )  # fmt: skip
    assert names(given)[1:] == ["The release", "Quotation: Ann Lee", "Quotation: Bo Roe"]
    given = release("A.", one, two, quotations=(of("Ann Lee", 1, one, "We act."), of(None, 2, two, "We help.")))
    assert chapters(given)[2:] == [("Quotation: Ann Lee", "Ann Lee said:"), ("The release, continued", "Quotation:")]


def test_a_list_announced_after_a_quotation_is_the_release_s() -> None:
    box, items = Container("list", "l", size=2), [Container("item", f"i{number}") for number in (1, 2)]
    one = "“We act.”"
    given = release(
        "A.", one, block(2, "X.", within=(box, items[0])), block(3, "Y.", within=(box, items[1])),
        quotations=(of("Ann Lee", 1, one, "We act."),),
    )  # fmt: skip
    assert chapters(given)[-1] == ("The release, continued", "A list of two items.")


def test_a_heading_that_names_the_speaker_is_the_chapter_of_the_quotation() -> None:
    text = "“We act. We help.”"
    quoted = (of("Ann Lee", 1, text, "We act. We help."),)
    given = release(heading(0, "What Ann Lee said"), text, "Own words.", quotations=quoted)
    assert names(given)[1:] == ["What Ann Lee said", "The release, continued"]


def test_a_heading_of_two_sentences_is_one_chapter() -> None:
    given = release(heading(0, "Act now. Call 101."), "A.")
    assert names(given)[1:] == ["Act now. Call 101"]


def test_the_chapters_are_the_same_with_a_second_voice() -> None:
    text = "Ann Lee said: “We act,” and left. Own."
    given = release("A.", text, "B.", quotations=(of("Ann Lee", 1, text, "We act"),))
    assert [name for name, _ in chapters(given)] == [name for name, _ in chapters(given, quotation_voice="x")]
    assert chapters(given, quotation_voice="x")[2] == ("Quotation: Ann Lee", "Ann Lee said:")
