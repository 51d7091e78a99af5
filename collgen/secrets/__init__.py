"""What a secret looks like: names, shapes and placeholders, in texts of any language.

It imports no other part of collgen; the stage that takes secrets out is `collgen/redaction/`.
"""
