"""What a machine proposes to tag. It knows the domain only.

`makers` are asked for suggestions, one file each; they share a `sheet`, the article parsed once. `attribution` finds who says what by
rules, `actors` who is who, `learning` what a project teaches; `pipeline` loads what parses, `lexicon` the words of a language.
`process` and `worker` are these as programs of their own; `measure` counts how good attributions are.
"""
