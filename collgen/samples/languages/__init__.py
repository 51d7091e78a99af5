"""One module a language, each with a `LANGUAGE`: found by its name, loaded when it is asked for."""
