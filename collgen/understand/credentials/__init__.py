"""Credentials: every kind of auth, and secrets, which stay out of the output."""
