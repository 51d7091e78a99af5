"""The requests of Library, folder by folder."""
