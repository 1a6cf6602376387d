"""The ledger: posting, reversal, the chain, what is still open and what it sums to."""
