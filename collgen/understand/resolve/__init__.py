"""Parameters: entries, documented rows and examples joined, each fact with its source."""
