"""The morning's list: whom to call today, and why."""
