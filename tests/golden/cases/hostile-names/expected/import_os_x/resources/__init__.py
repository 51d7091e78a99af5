"""The requests of import 'os' # x, folder by folder."""
