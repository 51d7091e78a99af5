"""`collgen snippet`."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from collgen.cli.build import package_name
from collgen.cli.selection import collection_option
from collgen.cli.variables import environment_option, globals_option

if TYPE_CHECKING:
    from collections.abc import Sequence

    from collgen.build import Understanding
    from collgen.model import Operation
    from collgen.understand import ScopeValues


@click.command()
@click.argument("collection")
@click.option(
    "--language", type=click.Choice(["python", "curl"]), default="python", show_default=True,
    help="What to write the call in.",
)  # fmt: skip
@click.option(
    "--request", "wanted", metavar="FOLDER/NAME",
    help="Only this request, by its folders and its name.",
)  # fmt: skip
@click.option(
    "--json", "as_json", is_flag=True,
    help="Print a list of {index, path, code}, one a request, in the collection's order.",
)  # fmt: skip
@collection_option
@environment_option
@globals_option
@click.option(
    "--show-secrets", is_flag=True,
    help="Put secret values in, where a placeholder would stand.",
)  # fmt: skip
@click.option(
    "--package", metavar="NAME", callback=package_name,
    help="Import name of the package, as it was given to build.",
)  # fmt: skip
def snippet(
    collection: str,
    language: str,
    wanted: str | None,
    as_json: bool,
    collection_name: str | None,
    environments: tuple[Path, ...],
    globals_: Path | None,
    show_secrets: bool,
    package: str | None,
) -> None:
    """Print the calls of COLLECTION's requests as scripts for the generated package."""
    from collgen.build import understand_file
    from collgen.cli.variables import given_values
    from collgen.generate.snippets import snippet as script
    from collgen.inspect.select import choose

    given = given_values(environments, globals_, show_secrets=show_secrets)
    understanding = understand_file(
        collection,
        stdin=sys.stdin.buffer,
        collection_name=collection_name,
        package=package,
        values=given,
    )
    api = understanding.api
    chosen = choose(api.operations, wanted) if wanted is not None else api.operations
    if as_json:
        import json

        found = [
            {
                "index": operation.index,
                "path": _path(operation),
                "code": script(api, operation, language),
            }
            for operation in chosen
        ]
        click.echo(json.dumps(found, ensure_ascii=True, indent=2))
        return
    for number, operation in enumerate(chosen):
        if number:
            click.echo()
        if len(chosen) > 1:
            click.echo("# " + " ".join(_path(operation).split()))
        click.echo(script(api, operation, language), nl=False)
    missing = _unresolved(understanding, given, chosen)
    if missing:
        words = ", ".join("{{" + name + "}}" for name in missing)
        click.echo(f"No scope has a value for {words}: samples stand there.", err=True)


def _unresolved(
    understanding: Understanding, given: ScopeValues, chosen: Sequence[Operation]
) -> list[str]:
    """Return the variables that no scope knows, when all requests were asked for."""
    from collgen.postman.references import references

    if len(chosen) < len(understanding.api.operations):
        return []
    own = understanding.document.collection.root.variables
    scopes = (*own, *given.environment, *given.globals)
    known = {variable.key for variable in scopes if not variable.disabled}
    used = dict.fromkeys(references(understanding.document.text))
    return [n for n in used if n and n not in known and not n.startswith("$")]


def _path(operation: Operation) -> str:
    return "/".join(operation.path)
