"""Portineria: the office of one housing cooperative."""

__version__ = "0.1.0"
