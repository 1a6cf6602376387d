"""Legal interest: the statutory rates, what ran on arrears, and charging it."""
