"""The conversation about an import: what is given, what was found in it, how it is to be read, and what came of it."""
