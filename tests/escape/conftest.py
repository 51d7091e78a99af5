"""Black and a busy machine are slower than what hypothesis takes for slow."""

from hypothesis import settings

settings.register_profile("patient", deadline=None)
settings.load_profile("patient")
