"""Receipts (quietanze) for money taken at the desk, numbered without gaps."""
