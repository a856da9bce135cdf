"""Suggestions, the pipelines that parse, and what was learned."""

from __future__ import annotations

from annotator.ui.language import QT_TRANSLATE_NOOP

SENTENCES = (
    QT_TRANSLATE_NOOP(
        "Sentence", "All tagged articles tell one story; learning needs another one to try what was learned on."
    ),
    QT_TRANSLATE_NOOP("Sentence", "The codebook has no label any more that this suggestion asks for."),
    QT_TRANSLATE_NOOP("Sentence", "Accept suggestion"),
    QT_TRANSLATE_NOOP("Sentence", "Accept {n} suggestions"),
    QT_TRANSLATE_NOOP("Sentence", "Reject suggestion"),
    QT_TRANSLATE_NOOP("Sentence", "Reject {n} suggestions"),
    QT_TRANSLATE_NOOP("Sentence", "There is no version {n} of what was learned."),
    QT_TRANSLATE_NOOP("Sentence", "Learning"),
    QT_TRANSLATE_NOOP("Sentence", "Reading tagged articles"),
    QT_TRANSLATE_NOOP("Sentence", "Parsing"),
    QT_TRANSLATE_NOOP("Sentence", "Looking at statements"),
    QT_TRANSLATE_NOOP("Sentence", "Learning for the trial"),
    QT_TRANSLATE_NOOP("Sentence", "Learning from all articles"),
    QT_TRANSLATE_NOOP("Sentence", "Keeping what was learned"),
    QT_TRANSLATE_NOOP("Sentence", "Learning broke off (exit status {n}); nothing was changed."),
    QT_TRANSLATE_NOOP("Sentence", "Hide suggestions"),
    QT_TRANSLATE_NOOP("Sentence", "Show suggestions"),
    QT_TRANSLATE_NOOP("Sentence", "Suggestions are hidden there already."),
    QT_TRANSLATE_NOOP("Sentence", "No suggestions are hidden there."),
    QT_TRANSLATE_NOOP("Sentence", "Suggesting"),
    QT_TRANSLATE_NOOP("Sentence", "What was learned is too large to be read."),
    QT_TRANSLATE_NOOP("Sentence", "What was learned cannot be read: the file is damaged."),
    QT_TRANSLATE_NOOP("Sentence", "What was learned cannot be read: {why}."),
    QT_TRANSLATE_NOOP("Sentence", "What was learned cannot be used, so the rules suggest: {why}"),
    QT_TRANSLATE_NOOP("Sentence", "{n} tagged articles are not enough to learn from; it takes {most}."),
    QT_TRANSLATE_NOOP("Sentence", "No words of saying are known for “{language}”, which learning begins with."),
    QT_TRANSLATE_NOOP("Sentence", "{name} failed at this article ({reason})."),
    QT_TRANSLATE_NOOP(
        "Sentence",
        "{name} was not installed from its makers; what the Python index has under that name is something else.",
    ),
    QT_TRANSLATE_NOOP("Sentence", "spaCy is not installed: {command}"),
    QT_TRANSLATE_NOOP("Sentence", "No spaCy pipeline for “{language}” is installed: {command}"),
    QT_TRANSLATE_NOOP("Sentence", "The pipeline {name} has no {parts}; suggestions of statements need one."),
    QT_TRANSLATE_NOOP("Sentence", "The pipeline {name} could not be loaded: {reason}"),
    QT_TRANSLATE_NOOP("Sentence", "The pipeline {name} is not installed: {command}"),
    QT_TRANSLATE_NOOP(
        "Sentence", "The pipeline {name} is not the one that was checked: {file} differs. Install it anew: {command}"
    ),
    QT_TRANSLATE_NOOP(
        "Sentence", "No words of saying are known for “{language}”; quotations are suggested, without who said them."
    ),
    QT_TRANSLATE_NOOP("Sentence", "The article has {n} characters; up to {most} are parsed. Quotations are suggested."),
    QT_TRANSLATE_NOOP("Sentence", "No article with two layers was coded without suggestions."),
    QT_TRANSLATE_NOOP("Sentence", "The share must be above 0 and at most 1."),
    QT_TRANSLATE_NOOP(
        "Sentence",
        "Spans that were accepted from suggestions do not count, nor what others tagged alike in their place.",
    ),
    QT_TRANSLATE_NOOP("Sentence", "Only articles that were coded without suggestions count."),
    QT_TRANSLATE_NOOP(
        "Sentence", "The pipeline {name} finds no spans: it has neither a span categorizer nor an entity recognizer."
    ),
    QT_TRANSLATE_NOOP("Sentence", "called so in the article"),
    QT_TRANSLATE_NOOP("Sentence", "No pipeline {name} is installed. One in a folder is named with its path."),
    QT_TRANSLATE_NOOP("Sentence", "This is the answer for another article."),
    QT_TRANSLATE_NOOP("Sentence", "Learning needs a part that is not installed: {command}"),
    QT_TRANSLATE_NOOP("Sentence", "What was learned cannot be read: it is not what was written."),
    QT_TRANSLATE_NOOP("Sentence", "The article has more suggestions than {most}; the surest ones are kept."),
    QT_TRANSLATE_NOOP(
        "Sentence",
        "“{title}” has tags that were accepted from suggestions: it cannot count as coded without them any more.",
    ),
    QT_TRANSLATE_NOOP(
        "Sentence",
        "No words of saying are known for the language of this article; quotations are suggested, without who said them.",
    ),
)
