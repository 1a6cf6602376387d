"""Reminders: the office's policies, what stops a letter, what was promised, and what is due."""
