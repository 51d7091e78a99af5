"""The requests of Auth kinds, folder by folder."""
