"""The track record: how every development did in a month, as the slides of the trade show it."""
