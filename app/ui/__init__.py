"""What the office sees: the kit, the window and one package per tab.

`README.md` in this folder shows how a tab is made.
"""
