"""`accessible-release init`."""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path

import click

from accessible_release.cli.options import DEBUGGING, options
from accessible_release.cli.running import result, tell
from accessible_release.errors import quoted
from accessible_release.files import unwritable

EPILOG = """\b
Examples:
  accessible-release init
  accessible-release init press/
"""
STARTER = {"winter-support.md": "input/winter-support.md", "accessible-release.toml": "accessible-release.toml"}
"""What lies beside this file → where it goes."""


@click.command(name="init", epilog=EPILOG)
@click.argument("folder", type=click.Path(path_type=Path), default=Path())
@options(DEBUGGING)
def command(folder: Path) -> None:
    """Write an example release and a settings file, to begin with.

    FOLDER is where they go (default: the folder you are in). The release goes into its folder input/. Nothing that is
    there already is changed. The files are printed, one a line.
    """
    for name, place in STARTER.items():
        path = folder / place
        if _write(path, files(__package__).joinpath("starter", name).read_bytes()):
            result(path)
        else:
            tell(f"Kept as it is: {quoted(str(path))}.")
    where = f"cd {folder} and then: " if folder != Path() else ""
    tell(f"Next: {where}accessible-release build")


def _write(path: Path, data: bytes) -> bool:
    """Whether the file is new; one that is there, or a link that leads anywhere, is not touched."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("xb") as file:
            file.write(data)
    except FileExistsError:
        return False
    except OSError as error:
        raise unwritable(path, error) from error
    return True
