"""Review, agreement, feedback and bundles."""

from __future__ import annotations

from annotator.ui.language import QT_TRANSLATE_NOOP

SENTENCES = (
    # --- review
    QT_TRANSLATE_NOOP("Sentence", "Tag {n} articles again"),
    QT_TRANSLATE_NOOP("Sentence", "The share must be above 0 and at most 1, and the days not below 0."),
    QT_TRANSLATE_NOOP("Sentence", "No article is due to be tagged again: none was completed that long ago."),
    QT_TRANSLATE_NOOP("Sentence", "Agreement needs two layers: name at least two, --layers A,B."),
    QT_TRANSLATE_NOOP("Sentence", "{file}: agreement needs two layers of one article; import a colleague's bundle."),
    QT_TRANSLATE_NOOP("Sentence", "{n} layers are not called complete by their coders; they count as they are."),
    QT_TRANSLATE_NOOP("Sentence", "There is no measure {name}; there are: {names}."),
    QT_TRANSLATE_NOOP("Sentence", "Agreement needs two layers of one article; import a colleague's bundle."),
    QT_TRANSLATE_NOOP("Sentence", "Measure"),
    QT_TRANSLATE_NOOP("Sentence", "Compare"),
    QT_TRANSLATE_NOOP("Sentence", "Read"),
    QT_TRANSLATE_NOOP("Sentence", "Write"),
    QT_TRANSLATE_NOOP("Sentence", "Collect"),
    QT_TRANSLATE_NOOP("Sentence", "from character {n} on it says “{a}” here and “{b}” there{more}."),
    QT_TRANSLATE_NOOP("Sentence", "Merge bundle of {name}"),
    QT_TRANSLATE_NOOP("Sentence", "it has {n} characters there, {m} here."),
    QT_TRANSLATE_NOOP(
        "Sentence", "The codebook lacks labels of the bundle: {names}. Say what they become first; nothing was changed."
    ),
    QT_TRANSLATE_NOOP("Sentence", "The text of “{name}” is not the one that its hash is of; nothing was changed."),
    QT_TRANSLATE_NOOP(
        "Sentence", "{n} links of the layer “{name}” lead to articles that are not here; they stay outside."
    ),
    QT_TRANSLATE_NOOP("Sentence", "A span of the layer “{name}” does not lie within “{title}”; nothing was changed."),
    QT_TRANSLATE_NOOP("Sentence", "The text of “{name}” is another one in the bundle: {why} Nothing was changed."),
    QT_TRANSLATE_NOOP("Sentence", "The layer “{name}” is of another article in the bundle; nothing was changed."),
    QT_TRANSLATE_NOOP(
        "Sentence", "The {kind} {key} is another one in the bundle, though it never changes; nothing was changed."
    ),
    QT_TRANSLATE_NOOP("Sentence", "Comment"),
    QT_TRANSLATE_NOOP("Sentence", "Write the comment first."),
    QT_TRANSLATE_NOOP("Sentence", "One layer has nothing to differ from: name at least two, --layers A,B."),
    QT_TRANSLATE_NOOP("Sentence", "{file}: no article has {layers} to compare. Import a colleague's bundle."),
    QT_TRANSLATE_NOOP("Sentence", "Say why you appeal: the reviewer will read it."),
    QT_TRANSLATE_NOOP("Sentence", "Accept the decision"),
    QT_TRANSLATE_NOOP("Sentence", "Appeal"),
    QT_TRANSLATE_NOOP(
        "Sentence", "Review needs two layers; “{title}” has {n} ({names}).{more} Import a colleague's bundle."
    ),
    QT_TRANSLATE_NOOP("Sentence", "No other open case differs in the same way."),
    QT_TRANSLATE_NOOP("Sentence", "The review is not finished: {n} open cases. Settle them first."),
    QT_TRANSLATE_NOOP("Sentence", "The review is signed off already."),
    QT_TRANSLATE_NOOP(
        "Sentence", "{file}: the records are not those that the manifest was made for; nothing was changed."
    ),
    QT_TRANSLATE_NOOP("Sentence", "{file}: a bundle holds no file “{name}”; nothing was changed."),
    QT_TRANSLATE_NOOP("Sentence", "{file}: this is no bundle: it must hold {a} and {b}, once each."),
    QT_TRANSLATE_NOOP("Sentence", "{file}: its records are larger than {n} GiB; nothing was changed."),
    QT_TRANSLATE_NOOP("Sentence", "{file}: made by a newer Annotator, {a}; this one knows {b}: update the program."),
    QT_TRANSLATE_NOOP("Sentence", "{file}: this is no bundle: its manifest does not say {a}."),
    QT_TRANSLATE_NOOP("Sentence", "{file}: {part}, line {n}: there is no kind of record {kind}; nothing was changed."),
    QT_TRANSLATE_NOOP(
        "Sentence",
        "{file}: {part}, line {n}: the {kind} {key} was altered after it was exported (its hash is another one); nothing was changed.",
    ),
    QT_TRANSLATE_NOOP("Sentence", "{file}: it cannot be written ({why})."),
    QT_TRANSLATE_NOOP("Sentence", "{file}: this is no bundle, or it is cut off ({why}); nothing was changed."),
    QT_TRANSLATE_NOOP("Sentence", "{file}: its manifest cannot be read ({why}); nothing was changed."),
    QT_TRANSLATE_NOOP("Sentence", "{file}: {part}, line {n}: this is no record ({why}); nothing was changed."),
    QT_TRANSLATE_NOOP("Sentence", "Articles of the bundle of {name}"),
    QT_TRANSLATE_NOOP(
        "Sentence", "A relation ({type}) of the layer “{name}” leaves a span that is not in it; nothing was changed."
    ),
    QT_TRANSLATE_NOOP("Sentence", "The decision {key} says nothing that can be read; nothing was changed."),
    QT_TRANSLATE_NOOP("Sentence", "{file}: {part}, line {n}: this is no {kind} ({why}); nothing was changed."),
    QT_TRANSLATE_NOOP("Sentence", "the article has no text."),
    QT_TRANSLATE_NOOP("Sentence", "it holds no article."),
    QT_TRANSLATE_NOOP("Sentence", "it holds no article ({problem})."),
    QT_TRANSLATE_NOOP("Sentence", "it holds no article: LexisNexis reports an error in its place."),
    QT_TRANSLATE_NOOP("Sentence", "it declares entities, which no press archive does and attacks do."),
    QT_TRANSLATE_NOOP("Sentence", "this message cannot be read ({why})."),
)
