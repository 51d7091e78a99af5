"""Compares samples with those that Postman's app writes."""
