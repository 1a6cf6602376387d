"""Bank statements: read, matched with who paid, decided upon, posted, taken back."""
