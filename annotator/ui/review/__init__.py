"""The review workspace: cases on the left, the article with every coder's version in the middle, the case large on the right."""
