"""Where a project lies: the only package that says SQL."""
