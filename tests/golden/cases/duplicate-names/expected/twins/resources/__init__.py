"""The requests of Twins, folder by folder."""
