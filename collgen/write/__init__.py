"""Compare what was rendered with the disk, then write all of it or nothing."""

from collgen.write.change import Change
from collgen.write.plan import Plan
from collgen.write.record import Record

__all__ = ["Change", "Plan", "Record"]
