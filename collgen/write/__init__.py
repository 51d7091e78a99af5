"""Compare what was rendered with the disk, then write all of it or nothing."""

from collgen.write.change import Change
from collgen.write.plan import Plan

__all__ = ["Change", "Plan"]
