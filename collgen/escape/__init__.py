"""The one door from data to text: each target language has a module with its own escaping."""
