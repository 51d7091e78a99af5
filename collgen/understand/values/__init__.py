"""Values: JSON as authors write it, its variables and secrets, and the one schema for several."""
