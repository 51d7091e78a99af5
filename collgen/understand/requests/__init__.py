"""Sending: a request or an example taken apart, and what it puts on the wire."""
