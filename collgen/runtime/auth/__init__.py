"""Ways of authentication that sign each request: those that the API uses."""
