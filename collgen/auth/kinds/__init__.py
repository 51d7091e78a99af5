"""The kinds of authentication: one module each, called like Postman's `type`, with its `KIND`."""
