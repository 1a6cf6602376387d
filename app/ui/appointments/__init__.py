"""Talks with households: the week, what became of each, and the forms around them."""
