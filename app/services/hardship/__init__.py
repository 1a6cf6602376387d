"""Why a household finds it hard to pay, and what it can sustain."""
