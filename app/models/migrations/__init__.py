"""Alembic's migrations of the office file."""
