"""Legal files: what a lawyer does about a debt, step by step, with its dates and its costs."""
