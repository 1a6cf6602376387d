"""Households, their people and their leases."""
