"""Small old debts of former tenants that the cooperative gives up, with approval (M18)."""
