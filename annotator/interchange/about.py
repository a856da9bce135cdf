"""What a card says of a dataset that no record of it tells: who may use it, how it was chosen, how far its coders agree."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Coefficient:
    """A measure of agreement over all articles; `value` is None where it is not defined. `n` counts its units."""

    title: str
    value: float | None
    n: int
    unit: str
    rule: str


@dataclass(frozen=True, slots=True)
class PairAgreement:
    """F1 of spans of two coders, over the articles that both coded: of the same pieces, and of those sharing a character."""

    layers: tuple[str, str]
    articles: int
    exact: float | None
    overlap: float | None


@dataclass(frozen=True, slots=True)
class Agreement:
    """How far coders agree in their own layers, before any adjudication; `articles` were coded by at least two."""

    articles: int
    coefficients: tuple[Coefficient, ...]
    pairs: tuple[PairAgreement, ...]


@dataclass(frozen=True, slots=True)
class About:
    """`licence` and `citation` are what a person said, or empty. `choices` name what was chosen, and how; `left_out` and
    `sides` are sentences. `agreement` is None where no article was coded twice."""

    licence: str = ""
    citation: str = ""
    choices: tuple[tuple[str, str], ...] = ()
    left_out: tuple[str, ...] = ()
    sides: tuple[str, ...] = ()
    leaks: str = ""
    agreement: Agreement | None = None
