"""Who owes what, and since when."""
