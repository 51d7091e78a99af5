"""The requests of Plivo, folder by folder."""
