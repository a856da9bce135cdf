"""Who is in an article: `names` as a pipeline finds them, repaired; `cast` puts those together that mean the same actor."""
