"""Ways of authentication: one module for each below `kinds/`, which says all that there is to it.

A `Kind` knows Postman's fields, the model's value, the client's arguments, the class that signs,
the words of the docs and what a sample shows. The other stages ask the registry.
"""
