"""Tests of the community log's tab."""
