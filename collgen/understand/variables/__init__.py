"""Variables: what is the client's, what an argument's, and a value for each."""
