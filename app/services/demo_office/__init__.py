"""A made-up office, realistic and the same for the same seed, to try the program on."""

from app.services.demo_office.making import make_demo

__all__ = ["make_demo"]
