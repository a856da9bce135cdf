"""What a bundle may not be or hold, and what merging one tells. Reasons stand without a full stop."""

from __future__ import annotations

from annotator.ui.language import QT_TRANSLATE_NOOP

SENTENCES = (
    QT_TRANSLATE_NOOP("Sentence", "{n} actors got new ids: theirs were taken by others already."),
    QT_TRANSLATE_NOOP("Sentence", "{n} articles got new ids: theirs were taken by others already."),
    QT_TRANSLATE_NOOP(
        "Sentence",
        "{n} spans and relations of the layer “{name}” got new ids: theirs were taken by others already.",
    ),
    QT_TRANSLATE_NOOP(
        "Sentence",
        "“{title}” has a layer “{name}” of another coder; that of {coder} is called “{other}” here.",
    ),
    QT_TRANSLATE_NOOP(
        "Sentence",
        "The actor “{name}” was merged into itself, by way of others; nothing was changed.",
    ),
    QT_TRANSLATE_NOOP(
        "Sentence",
        "The actor “{name}” was merged into another here, and that one into “{other}” there: “{stays}” stays.",
    ),
    QT_TRANSLATE_NOOP(
        "Sentence",
        "The revision {n} of the codebook is not what the bundle says; nothing was changed.",
    ),
    QT_TRANSLATE_NOOP("Sentence", "A comment does not lie within “{title}”; nothing was changed."),
    QT_TRANSLATE_NOOP(
        "Sentence", "The answer {key} is to a decision that is not there; nothing was changed."
    ),
    QT_TRANSLATE_NOOP(
        "Sentence",
        "{file}: a bundle has at most {size} and {n} records: choose some of the layers.",
    ),
    QT_TRANSLATE_NOOP("Sentence", "{file}: the file was changed meanwhile; nothing was changed."),
    QT_TRANSLATE_NOOP("Sentence", "{name}: line {line} is longer than {n} bytes"),
    QT_TRANSLATE_NOOP("Sentence", "it holds NUL or lone surrogates, which are no characters"),
    QT_TRANSLATE_NOOP("Sentence", "it is written in another way"),
    QT_TRANSLATE_NOOP("Sentence", "its {what} is empty"),
    QT_TRANSLATE_NOOP("Sentence", "its {what} is longer than {n} characters"),
    QT_TRANSLATE_NOOP("Sentence", "its {what} is no JSON object"),
    QT_TRANSLATE_NOOP("Sentence", "its number is below 1"),
    QT_TRANSLATE_NOOP("Sentence", "its hash is none"),
    QT_TRANSLATE_NOOP("Sentence", "its length is below 0"),
    QT_TRANSLATE_NOOP("Sentence", "the text is not the one that its hash is of"),
    QT_TRANSLATE_NOOP("Sentence", "a zone does not lie within the text"),
    QT_TRANSLATE_NOOP("Sentence", "a zone is surer than 1, or less sure than 0"),
    QT_TRANSLATE_NOOP("Sentence", "it is merged into itself"),
    QT_TRANSLATE_NOOP("Sentence", "the hash of its article is none"),
    QT_TRANSLATE_NOOP("Sentence", "{name} is no status"),
    QT_TRANSLATE_NOOP("Sentence", "it has more than {n} spans or relations"),
    QT_TRANSLATE_NOOP("Sentence", "two spans of it have one id"),
    QT_TRANSLATE_NOOP("Sentence", "two relations of it have one id"),
    QT_TRANSLATE_NOOP("Sentence", "a span has no id, no label or no coder"),
    QT_TRANSLATE_NOOP("Sentence", "a span has no words"),
    QT_TRANSLATE_NOOP("Sentence", "a relation has no id or no type"),
    QT_TRANSLATE_NOOP("Sentence", "a relation leaves a span that is not in it"),
    QT_TRANSLATE_NOOP("Sentence", "a relation leads to a span that is not in it"),
    QT_TRANSLATE_NOOP("Sentence", "{name} is nothing that can be decided"),
    QT_TRANSLATE_NOOP("Sentence", "it says nothing that can be read"),
    QT_TRANSLATE_NOOP("Sentence", "it does not lie within the text"),
    QT_TRANSLATE_NOOP("Sentence", "it neither closes a thread, nor opens it, nor leaves it"),
    QT_TRANSLATE_NOOP("Sentence", "{name} is no answer to a decision"),
)
