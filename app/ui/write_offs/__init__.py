"""Small old debts of former tenants: proposed, decided by somebody else, taken back."""
