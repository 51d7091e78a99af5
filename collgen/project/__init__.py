"""A project that builds clients again and again: `collgen.toml` and what it says."""
