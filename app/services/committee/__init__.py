"""The committee on arrears: cases that are raised, discussed, decided, and done."""
