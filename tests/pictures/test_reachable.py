"""Every word that is said to call a picture does call it somewhere: in a plain sentence made for its kind."""

from __future__ import annotations

from collections.abc import Iterator

from accessible_release.analysis.parsing import statements
from accessible_release.illustrating.choosing import choices
from accessible_release.pictures import library
from accessible_release.pictures.picture import Call
from accessible_release.settings import Settings

SHELF = library(Settings())
BY_PART = {
    "noun": ("The town has a {word}.", "The {word} is here.", "The {word}s are here.", "It is for {word}."),
    "verb": ("People {word} it.", "People will {word} here.", "We {word} things.", "You can {word} in town."),
    "adj": ("The town is {word}.", "It is {word}.", "It will be {word}.", "Everything is {word}."),
    "": ("You can {word}.", "The town has a {word}.", "We {word} here.", "It is {word}.", "You can use {word}."),
}
FRAMES = ("You can {verb} the {object}.", "You can {verb} it on the {object}.", "Please {verb} the {object} now.")
DETAILS = {"{phone}", "{text}", "{web}", "{email}"}
"""What the contacts of a release call is tried in tests/illustrating."""
TOLD = {
    "{date}": "The market is on Saturday 6 June.",
    "{day}": "The market is there on a Monday.",
    "{money}": "The room has £5 for it.",
    "{percent}": "The room has 5% of it.",
    "{weekdays}": "It is there from Monday to Friday.",
    "{every-day}": "It is there every day.",
    "{hours}": "It goes on for 2 hours.",
    "{minutes}": "It goes on for 20 minutes.",
    "{forbidden}": "Do not go there.",
}


def sentences(call: Call) -> Iterator[str]:
    words = " ".join("ID" if each == "id" else each for each in call.words)
    if words.startswith("{"):
        yield TOLD[words]
    elif call.object:
        yield from (frame.format(verb=words, object=call.object) for frame in FRAMES)
    else:
        yield from (frame.format(word=words) for frame in BY_PART[call.part])


def test_every_word_calls_its_picture_in_one_of_the_sentences_made_for_it() -> None:
    left = {
        (picture.name, str(call), call.part): list(sentences(call))
        for picture in SHELF
        for call in picture.calls
        if str(call) not in DETAILS
    }
    while any(left.values()):
        tried = {key: made.pop(0) for key, made in left.items() if made}
        parsed = statements([[sentence] for sentence in tried.values()])
        for key, statement in zip(tried, parsed, strict=True):
            if any(each.picture.name == key[0] for each in choices(statement, (), SHELF, guarded=False)):
                del left[key]
    assert list(left) == []
