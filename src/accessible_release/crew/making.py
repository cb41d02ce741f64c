"""What is done with a task, whoever does it: read, made, laid out. An error is part of what comes back."""

from __future__ import annotations

import traceback
from dataclasses import replace

from accessible_release.crew.tasks import Done, Task
from accessible_release.errors import Fault, ReleaseError, quoted
from accessible_release.outcome import Outcome
from accessible_release.pipeline import Finished, Press
from accessible_release.progressing import Progress
from accessible_release.sets import lay_out


def carry_out(press: Press, task: Task, progress: Progress) -> Done:
    """Make one release and lay out its files. Raises nothing that one release is to blame for."""
    return laid_out(*compose(press, task, progress))


def laid_out(done: Done, made: Finished | None) -> Done:
    """What was made, on the disk and not in its place yet."""
    if made:
        try:
            lay_out(done.task.making, made.files, done.task.output / made.slug)
        except ReleaseError as error:
            return _failed(done, error)
        done.made = replace(made, files=())
    return done


def compose(press: Press, task: Task, progress: Progress) -> tuple[Done, Finished | None]:
    """Make one release, which then is in memory alone; None with the reason in the outcome where that is impossible."""
    done = Done(task, Outcome(task.path))
    try:
        return done, press.compose(done.outcome, task.output, set(), progress, task.slug)
    except ReleaseError as error:
        return _failed(done, error), None
    except Exception as error:  # noqa: BLE001 - a bug that one input wakes must not stop the others
        return _failed(done, Fault(error, where=quoted(task.path))), None


def _failed(done: Done, error: ReleaseError) -> Done:
    done.outcome.error = error
    done.trace = "".join(traceback.format_exception(error))
    return done
