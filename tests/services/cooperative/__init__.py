"""Tests of the cooperative's settings."""
