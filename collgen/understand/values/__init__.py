"""Values: JSON as authors write it, variables and secrets in it, and the one schema that holds for several."""
