"""`collgen lock`."""

from __future__ import annotations

from pathlib import Path

import click


@click.command()
@click.argument("names", nargs=-1, metavar="[NAME]...")
@click.option(
    "--lock", "file", type=click.Path(dir_okay=False, path_type=Path), metavar="FILE",
    default="collgen.lock", show_default=True, help="The file.",
)  # fmt: skip
@click.option(
    "--forget",
    "--update",
    "forget",
    is_flag=True,
    help="Let the names go: the next build makes new ones.",
)
@click.option("--removed", is_flag=True, help="Mean the names of all removed requests.")
def lock(names: tuple[str, ...], file: Path, forget: bool, removed: bool) -> int:
    """List the names that are kept for callers: all, or NAMEs and what is below them.

    NAME may be a former name of a class, too.
    """
    from collgen.escape import terminal
    from collgen.project.lockfile import NameFile, without

    kept = NameFile.read(file)
    chosen = [
        one
        for one in kept.lock.operations
        if (removed and one.is_removed)
        or any(f"{one.name}.".startswith(f"{name}.") for name in names)
        or not (names or removed)
    ]
    classes = {
        former: today
        for today, ones in kept.lock.former_models.items()
        for former in ones
        if former in names or not (names or removed)
    }
    missing = [
        name
        for name in names
        if name not in classes
        and not any(f"{one.name}.".startswith(f"{name}.") for one in chosen)
    ]
    if missing:
        raise click.BadParameter(f"{file} has no name {missing[0]!r}")
    for one in chosen:
        gone = " (removed)" if one.is_removed else ""
        click.echo(terminal.line(f"{one.name}{gone}: {' › '.join(one.path)}"))
    for former, today in sorted(classes.items()):
        click.echo(f"models.{former}: now {today}")
    if forget:
        if not (names or removed):
            raise click.UsageError("say which names to forget")
        kept.changed(without(kept.lock, chosen, classes)).write()
        click.echo(
            f"Forgot {len(chosen) + len(classes)}; the next build names them anew."
        )
    return 0
