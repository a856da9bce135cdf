"""The interface's language: Qt's translations from resources/i18n, for the system's language or the chosen one."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from annotator import paths


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:  # noqa: ARG001, N802
    """Marks words for the translators, whose tool looks for this name; Qt's own is untyped."""
    return text


LANGUAGES = {"en": "English", "de": "Deutsch", "fr": "Français"}


def speak(application: QCoreApplication, code: str = "") -> str:
    """Install the translations of a language (the system's where none is named); returns the language that is spoken."""
    wanted = code or QLocale.system().name()[:2]
    spoken = wanted if wanted in LANGUAGES else "en"
    for old in application.findChildren(QTranslator):
        application.removeTranslator(old)
        old.setParent(None)
    if spoken != "en":
        qt = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        for name, folder in ((f"qtbase_{spoken}", qt), (f"annotator_{spoken}", str(paths.resources() / "i18n"))):
            translator = QTranslator(application)
            if translator.load(name, folder):
                application.installTranslator(translator)
    return spoken
