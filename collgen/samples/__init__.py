"""Samples: one request in a reader's own language, for docs pages and `collgen snippet`."""
