"""Turn a Postman collection into a typed Python client, its docs and its tests."""

__version__ = "0.1.0"
