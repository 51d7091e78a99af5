"""Take the secrets out of a collection that was read, and say where they were.

A stage of the pipeline: it knows Postman's nouns and the kinds of auth. What a secret looks like,
by name and by shape, is in `collgen/secrets/`, which knows texts alone and which those kinds use.
"""
