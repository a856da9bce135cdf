"""Values and rules of tagging who says what. Standard library only: no Qt, no SQL, no files."""
