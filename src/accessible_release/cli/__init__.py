"""The command line. Each command is a module of its own, imported when it is called: `--help` stays fast."""

from __future__ import annotations

import importlib
import os
import sys

import click

from accessible_release import __version__
from accessible_release.cli.groups import SuggestingGroup

COMMANDS = {
    "init": "Write an example release and a settings file, to begin with.",
    "build": "Make every edition of one or more releases.",
    "import": "Make Markdown of a Word file, a web page or an e-mail.",
    "inspect": "Show what was understood of a release.",
    "score": "Show how hard a release is to read, and why.",
    "simplify": "Make a release easier to read without changing a fact.",
    "rules": "List the rules of simplifying and checking, with examples.",
    "draft": "Write the easy-read draft beside a release, for you to correct.",
    "review": "Finish the easy-read draft in the browser, beside the release.",
    "sign": "Sign an easy-read text or a translation as checked.",
    "status": "Show what is a draft, what is signed by whom, what is out of date.",
    "translate": "Translate a release, or sentences, with every fact kept.",
    "memory": "Send approved translations to another program, or take its own.",
    "speak": "Hear words, or sentences of a release, as the recording says them.",
    "compare": "Check that another text says the same as its source.",
    "verify": "Check finished editions: whole, unchanged, the helpline in each.",
    "contacts": "List retired and unknown numbers in what was published.",
    "languages": "List, install, check and remove languages to translate to.",
    "cache": "Show or clear the spoken clips and translations that are kept.",
    "voices": "List, install and test the voices that this computer can speak with.",
    "doctor": "Show what is there, what is missing, and how to install it.",
}

MODULES = {"import": "importing"}
"""Where a command cannot be the name of a module."""
EXAMPLES = """\b
Examples:
  accessible-release init                       an example release, to try it with
  accessible-release build                      every release in input/, into output/
  accessible-release build news.md -o web/      one release
  accessible-release inspect news.md            what was understood, before you publish
  accessible-release compare news.md easy.md    whether your own easy version changes a fact
  accessible-release verify output/             before you hand the files on
"""


class LazyGroup(SuggestingGroup):
    """A group that knows its commands by name and imports one only to run it."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - of click
        """The names in the order of a day's work."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002 - of click
        """The command of that name, imported now."""
        if cmd_name not in COMMANDS:
            return None
        module = importlib.import_module(f"accessible_release.cli.{MODULES.get(cmd_name, cmd_name)}")
        command: click.Command = module.command
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002 - of click
        """The list of commands, from their short descriptions and without importing them."""
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))


@click.group(
    cls=LazyGroup, epilog=EXAMPLES, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100}
)
@click.version_option(__version__, prog_name="accessible-release")
def cli() -> None:
    """Publish a news release so that everyone can use it.

    Makes a plain-text edition, a web page and an audio recording of a release, in its own words and
    as an easy-read draft, with the helpline first and last in each. Works offline.
    """


def main() -> None:
    """The program: UTF-8 whatever the locale, errors as one line, the documented exit codes."""
    from accessible_release.cli.running import run
    from accessible_release.errors import INTERRUPTED

    code = run(cli)
    if code == INTERRUPTED:
        from accessible_release.files import clear_scratch

        clear_scratch()
        os._exit(code)  # Python would wait for threads that still encode sound
    sys.exit(code)
