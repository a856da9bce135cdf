"""How far coders agree: pure functions, from counts that add up over articles to coefficients and their intervals."""
