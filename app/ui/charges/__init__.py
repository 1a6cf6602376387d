"""The tab of charges: monthly runs, index updates, deposits, legal interest, entries by hand."""
