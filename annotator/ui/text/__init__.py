"""The article: paragraphs and lanes, laid out lazily, painted by the rules of the design."""
