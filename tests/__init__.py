"""Tests mirror annotator/."""
