"""Direct debits: the mandates that debtors signed, and payments that the bank took back."""
