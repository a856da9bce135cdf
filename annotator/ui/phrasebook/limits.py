"""What files of strangers may not ask for, and what cannot be written. Reasons stand without a full stop."""

from __future__ import annotations

from annotator.ui.language import QT_TRANSLATE_NOOP

SENTENCES = (
    QT_TRANSLATE_NOOP("Sentence", "it has {n} characters; a codebook has at most {most}"),
    QT_TRANSLATE_NOOP("Sentence", "it has more than {n} labels"),
    QT_TRANSLATE_NOOP("Sentence", "it has more than {n} relations or article labels"),
    QT_TRANSLATE_NOOP("Sentence", "{name} has more than {n} roles or attributes"),
    QT_TRANSLATE_NOOP("Sentence", "{name} stands under more than {n} others"),
    QT_TRANSLATE_NOOP("Sentence", "a code stands under more than {n} others"),
    QT_TRANSLATE_NOOP("Sentence", "a key has more than {n} parts"),
    QT_TRANSLATE_NOOP("Sentence", "a number has more than {n} digits"),
    QT_TRANSLATE_NOOP("Sentence", "it is no file that can be read to its end"),
    QT_TRANSLATE_NOOP("Sentence", "an article has more than {n} tokens"),
    QT_TRANSLATE_NOOP("Sentence", "{name} has more than {n} columns"),
    QT_TRANSLATE_NOOP("Sentence", "a line of it is longer than {n} characters"),
    QT_TRANSLATE_NOOP("Sentence", "a line of it is longer than {n} bytes"),
    QT_TRANSLATE_NOOP("Sentence", "line {line} is longer than {n} characters"),
    QT_TRANSLATE_NOOP("Sentence", "the article has more than {n} spans or relations"),
    QT_TRANSLATE_NOOP("Sentence", "what is in it lies too deep within itself"),
    QT_TRANSLATE_NOOP("Sentence", "it lies more than {n} deep within itself"),
    QT_TRANSLATE_NOOP("Sentence", "it is longer than {n} bytes"),
    QT_TRANSLATE_NOOP("Sentence", "it holds more than {n} values"),
    QT_TRANSLATE_NOOP("Sentence", "it has {n} rows; more than {most} are not read at once"),
    QT_TRANSLATE_NOOP("Sentence", "it has {n} columns; more than {most} are no table of articles"),
    QT_TRANSLATE_NOOP("Sentence", "it has more than {n} rows"),
    QT_TRANSLATE_NOOP("Sentence", "it has more than {n} cells"),
    QT_TRANSLATE_NOOP("Sentence", "the codebook would have more than {n} labels"),
    QT_TRANSLATE_NOOP("Sentence", "the codebook would have more than {n} relations"),
    QT_TRANSLATE_NOOP("Sentence", "{name} would have more than {n} attributes"),
    QT_TRANSLATE_NOOP("Sentence", "the headers of a record are longer than {n} bytes"),
    QT_TRANSLATE_NOOP("Sentence", "line breaks in names of actors"),
    QT_TRANSLATE_NOOP("Sentence", "The pattern for names of files is longer than {n} characters."),
    QT_TRANSLATE_NOOP("Sentence", "The keywords are longer than {n} characters."),
    QT_TRANSLATE_NOOP("Sentence", "The keyword {name} has more than {n} stars."),
    QT_TRANSLATE_NOOP("Sentence", "That is longer than {n} characters; look for fewer words."),
    QT_TRANSLATE_NOOP("Sentence", "more than {n} groups lie within each other"),
    QT_TRANSLATE_NOOP("Sentence", "it asks for more than can be looked for"),
    QT_TRANSLATE_NOOP(
        "Sentence", "The expression takes more memory than there is and was stopped: simplify it."
    ),
    QT_TRANSLATE_NOOP("Sentence", "it has more than {n} columns"),
    QT_TRANSLATE_NOOP("Sentence", "it has more than {n} records"),
    QT_TRANSLATE_NOOP("Sentence", "this row cannot be read: {why}"),
    QT_TRANSLATE_NOOP(
        "Sentence", "merged_into: more than {n} actors are merged one into the other"
    ),
    QT_TRANSLATE_NOOP("Sentence", "a row cannot be read: {why}"),
    QT_TRANSLATE_NOOP("Sentence", "its column {name} would grow to {n} MB"),
    QT_TRANSLATE_NOOP("Sentence", "its column {name} has {n} values"),
    QT_TRANSLATE_NOOP("Sentence", "the header {name} is longer than {n} characters"),
    QT_TRANSLATE_NOOP("Sentence", "it has more than {n} signs of markup"),
    QT_TRANSLATE_NOOP("Sentence", "it would grow more than {n} times, as attacks do"),
    QT_TRANSLATE_NOOP("Sentence", "it would grow to more than {n} MB"),
    QT_TRANSLATE_NOOP("Sentence", "it has more than {n} MB"),
    QT_TRANSLATE_NOOP("Sentence", "it has {n} MB; more than {most} MB are not read at once"),
    QT_TRANSLATE_NOOP(
        "Sentence", "more than {n} archives lie within it; unpack it and import the folder"
    ),
    QT_TRANSLATE_NOOP(
        "Sentence",
        "it holds more files than there is room for in an archive of its size, as attacks do",
    ),
    QT_TRANSLATE_NOOP("Sentence", "it would grow to more than {n} GB"),
    QT_TRANSLATE_NOOP("Sentence", "the token {name} stands {n} characters behind the last"),
    QT_TRANSLATE_NOOP(
        "Sentence", "a page of it is drawn by {n} bytes; more than {most} are not read"
    ),
    QT_TRANSLATE_NOOP("Sentence", "its pages are drawn by more than {n} bytes"),
    QT_TRANSLATE_NOOP("Sentence", "this is no DocBin: {why}"),
    QT_TRANSLATE_NOOP("Sentence", "this is no DocBin: there is no attribute {n}"),
    QT_TRANSLATE_NOOP("Sentence", "its lengths are no numbers"),
    QT_TRANSLATE_NOOP("Sentence", "its lengths are not those of its documents"),
    QT_TRANSLATE_NOOP("Sentence", "it speaks of {n} documents and does not hold as much of each"),
)
