"""Pages of letters: their way to the household, and the office's own words."""
