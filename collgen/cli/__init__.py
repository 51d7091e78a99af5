"""The command line: options, calls, printing, exit codes. Nothing else knows click."""

from __future__ import annotations

import io
import sys
from contextlib import suppress

import click

from collgen import __version__
from collgen.cli.build import build
from collgen.cli.config import config
from collgen.cli.diff import diff
from collgen.cli.docs import docs
from collgen.cli.init import init
from collgen.cli.inspect import inspect
from collgen.cli.lint import lint
from collgen.cli.lock import lock
from collgen.cli.openapi import openapi
from collgen.cli.snippet import snippet
from collgen.cli.templates import templates

__all__ = ["cli", "run"]


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="collgen")
def cli() -> None:
    """Turn a Postman collection into a typed Python client, its docs and its tests."""


cli.add_command(build)
cli.add_command(config)
cli.add_command(diff)
cli.add_command(docs)
cli.add_command(init)
cli.add_command(inspect)
cli.add_command(lint)
cli.add_command(lock)
cli.add_command(openapi)
cli.add_command(snippet)
cli.add_command(templates)


def run() -> int:
    """Run the command line; faults of the input become one message and an exit code."""
    import gc

    from collgen.cli.summary import shortened, shown
    from collgen.diagnostics import CollgenError

    _print_any_text()
    # A build makes millions of small values and drops few: collecting them costs a third of its
    # time, and finds no cycles worth the search.
    gc.disable()
    try:
        code = cli.main(prog_name="collgen", standalone_mode=False)
    except click.exceptions.Exit as exit_:
        return exit_.exit_code
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except click.Abort:
        click.echo("Stopped.", err=True)
        return 1
    except CollgenError as error:
        click.echo(shown(error.diagnostic), err=True)
        return error.exit_code
    except BrokenPipeError:
        sys.stderr.close()
        return 1
    except OSError as error:
        # Of a path that a person named, or of where the output goes: no fault of collgen.
        place = shortened(error.filename) if isinstance(error.filename, str) else ""
        reason = error.strerror or "the system refused"
        with suppress(OSError):
            click.echo(f"error[system]: {reason}{place and f': {place}'}", err=True)
        return 1
    except Exception:
        import traceback

        traceback.print_exc()
        click.echo("This is a fault of collgen, please report it.", err=True)
        return 1
    finally:
        gc.enable()
    return code if isinstance(code, int) else 0


def _print_any_text() -> None:
    """Escape characters that the terminal's encoding lacks, in place of a UnicodeEncodeError."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")
