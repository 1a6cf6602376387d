"""The printed page: letters, agreements and statements as PDF bytes, from frozen content."""
