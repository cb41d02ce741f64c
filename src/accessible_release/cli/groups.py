"""Commands that hold commands: a misspelt one is answered with the nearest."""

from __future__ import annotations

import click


class SuggestingGroup(click.Group):
    """A group that says which of its commands may have been meant: click itself knows only those it has loaded."""

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The command that the first argument names; raises `click.UsageError`, with the nearest, for none."""
        name = args[0]
        known = ctx.resilient_parsing or name.startswith("-") or self.get_command(ctx, name) is not None
        if known:
            return super().resolve_command(ctx, args)
        from accessible_release.errors import choices, quoted

        raise click.UsageError(f"there is no command {quoted(name)}. {choices(name, self.list_commands(ctx))}", ctx=ctx)


class GroupWithDefault(SuggestingGroup):
    """A group whose first command runs when it is called alone, with its commands in the order of use."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - of click
        """The names as they stand in their file."""
        return list(self.commands)

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """The arguments, behind the first command where none is named."""
        named = bool(args) and (not args[0].startswith("-") or args[0] in ctx.help_option_names)
        return super().parse_args(ctx, args if named else [next(iter(self.commands)), *args])
