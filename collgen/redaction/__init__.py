"""Take the secrets out of a collection that was read, and say where they were."""
