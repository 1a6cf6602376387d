"""Legal files in the window: their steps, dates and costs, and the folder for the lawyer."""
