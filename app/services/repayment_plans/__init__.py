"""Repayment plans: what they ask for, who may agree them, and whether they are kept."""
