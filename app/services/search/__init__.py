"""Finding anything in the office by a few letters (Ctrl+K)."""

from app.services.search.everywhere import SearchHit, search

__all__ = ["SearchHit", "search"]
