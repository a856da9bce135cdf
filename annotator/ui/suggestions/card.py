"""The suggestion that is meant, on the card of the statement: what would be tagged, why, and how often that was right."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout

from annotator.domain.article import Article
from annotator.domain.suggestion import Part, Suggestion
from annotator.services.suggesting import shares_a_word
from annotator.ui.labelbar import Elided, plain
from annotator.ui.suggestions.decisions import ENOUGH, Decisions
from annotator.ui.suggestions.words import why
from annotator.ui.swatch import Swatch
from annotator.ui.theme import Theme


def fill(
    column: QVBoxLayout,
    one: Suggestion,
    article: Article,
    decisions: Decisions,
    theme: Theme,
    run: Callable[[str], None],
) -> None:
    """Put it on the card."""
    is_statement = bool(article.codebook.label(one.main.label).roles)
    row = QHBoxLayout()
    row.addWidget(plain(_suggested_statement() if is_statement else _suggested_tag(), "title"), 1)
    row.addWidget(plain(f"{one.confidence * 100:.0f} %", "meta"))
    column.addLayout(row)
    words = plain(_quote(article, one.main), "claim")
    words.setWordWrap(True)
    words.setMaximumHeight(132)
    column.addWidget(words)
    for part in one.parts if len(one.parts) > 1 or part_is_named(one) else ():
        if part is not one.main or part.name:
            column.addLayout(_part(article, part, theme))
    rule = QFrame()
    rule.setObjectName("rule")
    column.addWidget(rule)
    told = plain(f"{why(one)} {record(one, decisions)}".strip(), "help")
    told.setWordWrap(True)
    column.addWidget(told)
    column.addLayout(_keys(run))


def part_is_named(one: Suggestion) -> bool:
    """Is it known whom the main words mean?"""
    return bool(one.main.name)


def record(one: Suggestion, decisions: Decisions) -> str:
    """How often this rule was right in this project, as a sentence; empty where too little was decided."""
    found = decisions.of(one)
    if found.decided < ENOUGH:
        return ""
    words = QCoreApplication.translate("SuggestionCard", "Right in {share} % of this project's {n} decisions about it.")
    return words.format(share=round(found.share * 100), n=f"{found.decided:,}")


def _suggested_statement() -> str:
    return QCoreApplication.translate("SuggestionCard", "Suggested statement")


def _suggested_tag() -> str:
    return QCoreApplication.translate("SuggestionCard", "Suggested tag")


def _quote(article: Article, part: Part) -> str:
    return " ".join(" … ".join(article.text[a:b] for a, b in part.fragments).split())


def _part(article: Article, part: Part, theme: Theme) -> QHBoxLayout:
    label = article.codebook.label(part.label)
    row = QHBoxLayout()
    row.setSpacing(8)
    row.addWidget(Swatch(theme, label.colour, label.form, label.pattern), 0, Qt.AlignmentFlag.AlignVCenter)
    row.addWidget(plain((part.role or label.name).capitalize(), "meta"))
    words = _quote(article, part)
    sure = shares_a_word(part.name, words)  # “he · Orlov?”: whom a pronoun means is a guess
    named = f"{words} · {part.name}{'' if sure else '?'}" if part.name and part.name != words else words
    row.addWidget(Elided(named if part.role else part.name, "strong"), 1)
    return row


def _keys(run: Callable[[str], None]) -> QHBoxLayout:
    """The keys that decide, also for the mouse."""
    row = QHBoxLayout()
    row.setSpacing(2)
    for key, words, command in (
        ("Enter", QCoreApplication.translate("SuggestionCard", "accept"), "go.open"),
        ("Del", QCoreApplication.translate("SuggestionCard", "reject"), "tag.delete"),
        ("M", QCoreApplication.translate("SuggestionCard", "next"), "suggest.next"),
    ):
        button = QPushButton()
        button.setObjectName("keyed")
        button.setAccessibleName(f"{words} {key}")
        inside = QHBoxLayout(button)
        inside.setContentsMargins(0, 0, 4, 0)
        inside.setSpacing(5)
        shown, told = plain(key, "key"), Elided(words, "meta")  # words give way where a language has long ones
        inside.addWidget(shown, 0, Qt.AlignmentFlag.AlignVCenter)
        inside.addWidget(told, 1)
        button.setMinimumWidth(shown.sizeHint().width() + 24)
        button.setMaximumWidth(shown.sizeHint().width() + told.fontMetrics().horizontalAdvance(words) + 16)
        button.clicked.connect(lambda _checked=False, command=command: run(command))
        row.addWidget(button, 1)
    row.addStretch(0)
    return row
