"""Naming: every name of the package."""
