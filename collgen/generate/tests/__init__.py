"""The generated tests: a module for each folder, with a test for each saved example."""
