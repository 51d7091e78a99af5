"""Answers: saved responses and test scripts to types, models and pages."""
