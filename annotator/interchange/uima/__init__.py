"""UIMA's common analysis structure, whatever file it stands in: as it is in memory, and what becomes of it here.

Offsets count UTF-16 units, end exclusive; they are turned in `reading` and in `writing`, and nowhere else. What we write is
made of `custom.Span` and `custom.Relation` (Governor, Dependent), which every new project of INCEpTION has; attributes are
features of their own.
"""
