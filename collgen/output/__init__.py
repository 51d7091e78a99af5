"""Compare what was rendered with the disk, then write all of it or nothing."""

from collgen.output.change import Change
from collgen.output.plan import Plan
from collgen.output.record import Record

__all__ = ["Change", "Plan", "Record"]
