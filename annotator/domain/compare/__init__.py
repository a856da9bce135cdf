"""Layers of one document side by side: statements found by several coders become cases, and each case knows how they differ.

Data goes one way: `frames` (what one coder says) → `aligning` (who speaks of the same) → `slots` (part by part) →
`cases` (how they differ) → `choices` (what a reviewer can make of it).
"""
