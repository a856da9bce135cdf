"""Ways to propose spans, one file each; later issues fill this room."""
