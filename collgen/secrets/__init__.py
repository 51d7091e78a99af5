"""Secrets that stand in a collection: how they are known, and kept out of every output."""
