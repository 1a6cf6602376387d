"""Pages of reminders: what is due, what stops it, and the office's rules."""
