"""Days on which dwellings stand vacant."""
