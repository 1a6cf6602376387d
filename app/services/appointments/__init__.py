"""Talks of the office with households: arranged, moved, held, missed."""
