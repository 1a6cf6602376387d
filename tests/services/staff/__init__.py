"""Tests of the staff list."""
