"""Calls: the collection's own, and what each must put on the wire."""
