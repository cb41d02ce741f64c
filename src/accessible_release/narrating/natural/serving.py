"""The process in which a natural voice speaks: this module, run with the engine and the voice."""

from __future__ import annotations

import sys

from accessible_release.errors import MachineLacks
from accessible_release.narrating.natural.engine import prepare
from accessible_release.narrating.natural.facts import KOKORO, how_to_get
from accessible_release.narrating.worker import Engine, main

LONGEST_UTTERANCE = 900
"""Seconds after which an utterance is given up: on a busy computer a long sentence takes minutes."""


def load(name: str, voice: str) -> Engine:
    """The engine of that name, with that voice at least. Raises `MachineLacks` where a part is missing or broken."""
    prepare()
    try:
        if name == KOKORO:
            from accessible_release.narrating.natural.kokoro_engine import KokoroEngine

            return KokoroEngine()
        from accessible_release.narrating.natural.piper_engine import PiperEngine

        return PiperEngine(voice)
    except MachineLacks:
        raise
    except Exception as error:
        what = f"the voice engine {name} cannot be loaded: {type(error).__name__}."
        raise MachineLacks("voice-broken", what, hint=f"To get it: {how_to_get(name)}") from error


if __name__ == "__main__":  # pragma: no cover: the process of its own, where no coverage is measured
    main(lambda: load(*sys.argv[1:]), LONGEST_UTTERANCE)
