"""Projects on a server that many share: their copies, and programs of another format."""

from __future__ import annotations

from annotator.ui.language import QT_TRANSLATE_NOOP

SENTENCES = (
    QT_TRANSLATE_NOOP(
        "Sentence",
        "a project file is brought up to date when it is opened; its backup lies beside it.",
    ),
    QT_TRANSLATE_NOOP(
        "Sentence",
        "only a dump, as “annotator backup” makes it of a shared project, can go to a server.",
    ),
    QT_TRANSLATE_NOOP("Sentence", "Rows dumped"),
    QT_TRANSLATE_NOOP(
        "Sentence",
        "A shared project is backed up with “annotator backup”, or on its server.",
    ),
    QT_TRANSLATE_NOOP("Sentence", "this is no dump of a project."),
    QT_TRANSLATE_NOOP("Sentence", "only {n} of {all} rows can be read back; no copy was made."),
    QT_TRANSLATE_NOOP("Sentence", "the dump cannot be read behind line {n}: {reason}."),
    QT_TRANSLATE_NOOP("Sentence", "there is no table {name} with such columns."),
    QT_TRANSLATE_NOOP(
        "Sentence",
        "another program has brought the project to a newer format (schema {n}, this one knows {known}); nothing was changed. Update the program and open the project again.",
    ),
    QT_TRANSLATE_NOOP(
        "Sentence",
        "the server does not allow this user to make tables there; nothing was changed.",
    ),
    QT_TRANSLATE_NOOP(
        "Sentence",
        "made by an older Annotator (schema {n}). Others may be working in it: once they have updated the program, too, bring it up to date with “annotator upgrade”.",
    ),
    QT_TRANSLATE_NOOP("Sentence", "the project is up to date (schema {n})."),
)
