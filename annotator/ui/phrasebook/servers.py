"""Databases on a server: their addresses, and what keeps them from answering."""

from __future__ import annotations

from annotator.ui.language import QT_TRANSLATE_NOOP

SENTENCES = (
    QT_TRANSLATE_NOOP(
        "Sentence",
        "this is no address of a PostgreSQL database; write postgresql://user@server/database.",
    ),
    QT_TRANSLATE_NOOP(
        "Sentence",
        "write @, :, /, ? and % within a name or a password as %40, %3A, %2F, %3F and %25.",
    ),
    QT_TRANSLATE_NOOP("Sentence", "write % within a name or a password as %25."),
    QT_TRANSLATE_NOOP("Sentence", "the name of the server cannot be read."),
    QT_TRANSLATE_NOOP("Sentence", "the port is no number from 1 to 65535."),
    QT_TRANSLATE_NOOP(
        "Sentence", "what stands behind the ? is not of the form name=value&name=value."
    ),
    QT_TRANSLATE_NOOP("Sentence", "it is not UTF-8."),
    QT_TRANSLATE_NOOP("Sentence", "it holds a NUL."),
    QT_TRANSLATE_NOOP(
        "Sentence",
        "a database on a server needs a part that is not installed: pip install annotator-desk[team].",
    ),
    QT_TRANSLATE_NOOP("Sentence", "the encoding of this database is {name}; make one in UTF8."),
    QT_TRANSLATE_NOOP("Sentence", "the server refused the user name or the password."),
    QT_TRANSLATE_NOOP("Sentence", "the server does not let this user in."),
    QT_TRANSLATE_NOOP("Sentence", "there is no such database on the server."),
    QT_TRANSLATE_NOOP(
        "Sentence", "the server does not allow this user to do that; nothing was changed."
    ),
    QT_TRANSLATE_NOOP("Sentence", "the disk of the server is full; nothing was changed."),
    QT_TRANSLATE_NOOP(
        "Sentence", "the server has no room for one more connection; try again later."
    ),
    QT_TRANSLATE_NOOP(
        "Sentence", "the server took too long; nothing was changed, try again later."
    ),
    QT_TRANSLATE_NOOP(
        "Sentence", "the database cannot be written (read-only); nothing was changed."
    ),
    QT_TRANSLATE_NOOP("Sentence", "the server ended the connection; try again when it is back."),
    QT_TRANSLATE_NOOP("Sentence", "the server is starting up or shutting down; try again later."),
    QT_TRANSLATE_NOOP("Sentence", "the server does not answer (waited {n} seconds)."),
    QT_TRANSLATE_NOOP("Sentence", "there is no server of that name."),
    QT_TRANSLATE_NOOP("Sentence", "no PostgreSQL server answers there."),
    QT_TRANSLATE_NOOP("Sentence", "the database reported an error: {reason}."),
)
