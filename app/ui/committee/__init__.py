"""The committee on arrears in the window: meetings, cases, decisions, minutes."""
