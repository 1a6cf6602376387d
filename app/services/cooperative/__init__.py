"""The cooperative's own settings and its series of numbers."""
