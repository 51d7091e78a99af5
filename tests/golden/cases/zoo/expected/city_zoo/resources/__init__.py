"""The requests of City Zoo, folder by folder."""
