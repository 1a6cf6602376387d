"""Tests of the page of a program that has no office yet."""
