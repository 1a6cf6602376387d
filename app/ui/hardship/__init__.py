"""The household's page of listening: what makes it hard to pay, and what it can sustain."""
