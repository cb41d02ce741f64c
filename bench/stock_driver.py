"""The same with pyttsx3's stock driver, which loses audio: why we have one of our own. No limit, only shown.

Run as a program it speaks `COUNT` sentences at changing rates: stock_driver.py FOLDER COUNT FIRST.
"""

from __future__ import annotations

import subprocess
import sys
import time
import wave
from collections.abc import Iterator
from pathlib import Path

from figures import BENCH, Figure

COUNT = 24
FRESH = 12
RATES = (145, 120)
SENTENCE = "This is sentence number {number}, and it takes about three seconds to say it all."
TOLERANCE = 0.05
SETTLING = 0.5
"""Seconds we wait for files that may still come."""


def figures(folder: Path) -> Iterator[Figure]:
    """Files missing or wrong of those asked for, in one process and in one each."""
    for name, runs in (("one process", [(COUNT, 0)]), ("a process each", [(1, number) for number in range(FRESH)])):
        place = folder / name.replace(" ", "-")
        place.mkdir()
        for count, first in runs:
            command = [sys.executable, str(Path(__file__)), str(place), str(count), str(first)]
            subprocess.run(command, check=False, capture_output=True, timeout=60)
        total = sum(count for count, _ in runs)
        missing, wrong = _judged(place, total)
        note = f"{missing} missing, {wrong} at a wrong speed, of {total}"
        yield Figure(f"peer: stock pyttsx3, files lost or wrong, {name}", missing + wrong, note=note)


def _judged(folder: Path, total: int) -> tuple[int, int]:
    missing = wrong = 0
    for number in range(total):
        expected = _expected(number)
        try:
            with wave.open(str(folder / f"{number}.wav")) as sound:
                seconds = sound.getnframes() / sound.getframerate()
        except (OSError, EOFError, wave.Error):
            missing += 1
            continue
        wrong += abs(seconds - expected) > TOLERANCE * expected
    return missing, wrong


def _expected(number: int) -> float:
    """Seconds that raw espeak takes, in a process of its own."""
    command = [sys.executable, str(BENCH / "espeak.py"), "clip", str(RATES[number % 2]), "gmw/en"]
    run = subprocess.run(command, check=True, input=SENTENCE.format(number=number).encode(), stdout=subprocess.PIPE)
    return len(run.stdout) / 2 / 22_050


def main() -> None:
    from accessible_release.narrating.espeak_engine import load_library

    folder, count, first = Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3])
    load_library()
    import pyttsx3

    engine = pyttsx3.init("espeak")
    engine.setProperty("voice", "gmw/en")
    for number in range(first, first + count):
        engine.setProperty("rate", RATES[number % 2])
        engine.save_to_file(SENTENCE.format(number=number), str(folder / f"{number}.wav"))
        engine.runAndWait()
    time.sleep(SETTLING)


if __name__ == "__main__":
    main()
