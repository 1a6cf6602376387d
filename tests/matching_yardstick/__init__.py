"""How well matching tells whose a transfer is: made-up offices and lines, counted by kind."""
