"""Showing the office to others: a copy in which nobody can be told."""
