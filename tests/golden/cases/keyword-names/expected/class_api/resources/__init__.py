"""The requests of class, folder by folder."""
