"""What the office does, one room per subject; no Qt."""
