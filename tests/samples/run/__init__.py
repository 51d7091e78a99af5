"""Runs samples of every language whose tool is there, and compares what arrives."""
