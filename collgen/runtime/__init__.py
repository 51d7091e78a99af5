"""The part of the package that is the same for every API; each module says its job."""
