"""The product without a window: verbs that return edits, and the project that does them."""
