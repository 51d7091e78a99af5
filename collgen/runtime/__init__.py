"""The hand-written half of each generated client: `collgen.generate.runtime` copies it."""
