"""Developments, their units and annexes."""
