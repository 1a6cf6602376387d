"""What the office knows.

`mapping` maps every class and comes with the first open office. The package itself imports
nothing: SQLAlchemy takes longer to load than the window, which needs only errors and formats.
"""
