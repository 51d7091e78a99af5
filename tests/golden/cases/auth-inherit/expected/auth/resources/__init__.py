"""The requests of Auth, folder by folder."""
