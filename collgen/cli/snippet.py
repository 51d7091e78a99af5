"""`collgen snippet`."""

from __future__ import annotations

import os
import stat
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from collgen.cli.build import package_name
from collgen.cli.selection import collection_option, lock_option
from collgen.cli.variables import environment_option, globals_option

if TYPE_CHECKING:
    from collections.abc import Sequence

    from collgen.build import Understanding
    from collgen.model import Operation
    from collgen.understand import ScopeValues


class _LanguageName(click.ParamType[str]):
    """One of the registry's languages; they are looked up when a name has to be checked."""

    name = "name"

    def convert(
        self, value: str, param: click.Parameter | None, ctx: click.Context | None
    ) -> str:
        """Return the name if there is such a language."""
        from difflib import get_close_matches

        from collgen.samples.registry import language_names

        if value in language_names():
            return value
        close = get_close_matches(value, language_names())
        hint = f"Did you mean {', '.join(close)}?" if close else "See --languages."
        raise click.BadParameter(f"there is no language {value!r}. {hint}", ctx, param)


def _list_languages(ctx: click.Context, _: click.Parameter, value: bool) -> None:
    if not value:
        return
    from collgen.samples.registry import language, language_names

    names = language_names()
    width = max(map(len, names))
    for name in names:
        click.echo(f"{name:{width}}  {language(name).title}")
    ctx.exit()


@click.command()
@click.argument("collection")
@click.option(
    "--language", type=_LanguageName(), default="python", show_default=True,
    help="What to write the call in; --languages lists them.",
)  # fmt: skip
@click.option(
    "--languages",
    is_flag=True,
    is_eager=True,
    expose_value=False,
    callback=_list_languages,
    help="List the languages and exit.",
)
@click.option(
    "--request", "wanted", metavar="FOLDER/NAME",
    help="Only this request, by its folders and its name.",
)  # fmt: skip
@click.option(
    "--json", "as_json", is_flag=True,
    help="Print a list of {index, path, code}, one a request, in the collection's order.",
)  # fmt: skip
@collection_option
@lock_option
@environment_option
@globals_option
@click.option(
    "--show-secrets", is_flag=True,
    help="Put secret values in, where a placeholder would stand.",
)  # fmt: skip
@click.option(
    "--package", metavar="NAME", callback=package_name,
    help="Import name of the package, as in build.",
)  # fmt: skip
def snippet(
    collection: str,
    language: str,
    wanted: str | None,
    as_json: bool,
    collection_name: str | None,
    lock: Path | None,
    environments: tuple[Path, ...],
    globals_: Path | None,
    show_secrets: bool,
    package: str | None,
) -> None:
    """Print the calls of COLLECTION's requests as scripts in one of many languages."""
    from collgen.generate.templates import Templates
    from collgen.inspect.select import choose
    from collgen.project.environments import scope_values
    from collgen.project.run import understand_job
    from collgen.project.select import job_of
    from collgen.samples.filling import filled
    from collgen.samples.registry import language as language_named
    from collgen.samples.writing import sample

    values = scope_values(environments, globals_, show_secrets=show_secrets)
    job = job_of(collection, lock, collection_name=collection_name, package=package)
    understanding = understand_job(job, None, stdin=sys.stdin.buffer, values=values)
    api = understanding.api
    chosen = choose(api.operations, wanted) if wanted is not None else api.operations
    templates = Templates()
    if as_json:
        import json

        found = [
            {
                "index": operation.index,
                "path": _path(operation),
                "code": sample(api, filled(operation), language, templates),
            }
            for operation in chosen
        ]
        click.echo(json.dumps(found, ensure_ascii=True, indent=2))
        return
    comment = language_named(language).comment
    texts = []
    for operation in chosen:
        text = sample(api, filled(operation), language, templates)
        head = f"{comment(_path(operation))}\n" if len(chosen) > 1 else ""
        texts.append(f"{head}{text}")
    _print("\n".join(texts))
    missing = _unresolved(understanding, values, chosen)
    if missing:
        words = ", ".join("{{" + name + "}}" for name in missing)
        click.echo(f"No scope has a value for {words}: samples stand there.", err=True)


def _print(text: str) -> None:
    """Print scripts as they are; the log of GitHub Actions obeys none of their lines."""
    import secrets

    from collgen.escape import github

    if "GITHUB_ACTIONS" in os.environ and not _goes_to_a_file():
        text = github.unread(text, secrets.token_hex(16))
    click.echo(text, nl=False)


def _goes_to_a_file() -> bool:
    try:
        return stat.S_ISREG(os.fstat(sys.stdout.fileno()).st_mode)
    except OSError:  # no file at all
        return False


def _unresolved(
    understanding: Understanding, values: ScopeValues, chosen: Sequence[Operation]
) -> list[str]:
    """Return the variables that no scope knows, when all requests were asked for."""
    from collgen.postman.references import references

    if len(chosen) < len(understanding.api.operations):
        return []
    own = understanding.document.collection.root.variables
    scopes = (*own, *values.environment, *values.globals)
    known = {variable.key for variable in scopes if not variable.disabled}
    used = dict.fromkeys(references(understanding.document.text))
    return [n for n in used if n and n not in known and not n.startswith("$")]


def _path(operation: Operation) -> str:
    return "/".join(operation.path)
