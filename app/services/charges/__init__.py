"""What leases are charged: the monthly run, index updates, deposits, entries by hand."""
