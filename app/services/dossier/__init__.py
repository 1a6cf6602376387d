"""The folder for the lawyer: everything about one lease's debt, in one place (feature X3)."""
