"""How different two colours look, also to people who lack one kind of cone.

sRGB to linear light by IEC 61966-2-1; missing cones by the matrices of Machado, Oliveira and Fernandes (2009) for full
severity, applied to linear light; distance is ΔE*ab of 1976 in CIE L*a*b* under D65.
"""

from __future__ import annotations

from math import dist
from typing import Literal, TypeAlias

Rgb: TypeAlias = tuple[int, int, int]
Vision = Literal["normal", "protan", "deutan", "tritan"]
VISIONS: tuple[Vision, ...] = ("normal", "protan", "deutan", "tritan")
ALIKE = 12.0  # ΔE below which two thin lines are taken for the same

_Row: TypeAlias = tuple[float, float, float]
_Matrix: TypeAlias = tuple[_Row, _Row, _Row]
_LACKING: dict[Vision, _Matrix] = {
    "normal": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "protan": ((0.152286, 1.052583, -0.204868), (0.114503, 0.786281, 0.099216), (-0.003882, -0.048116, 1.051998)),
    "deutan": ((0.367322, 0.860646, -0.227968), (0.280085, 0.672501, 0.047413), (-0.011820, 0.042940, 0.968881)),
    "tritan": ((1.255528, -0.076749, -0.178779), (-0.078411, 0.930809, 0.147602), (0.004733, 0.691367, 0.303900)),
}
_TO_XYZ: _Matrix = (
    (0.4124564, 0.3575761, 0.1804375), (0.2126729, 0.7151522, 0.0721750), (0.0193339, 0.1191920, 0.9503041),
)  # fmt: skip
_WHITE: _Row = (0.95047, 1.0, 1.08883)


def difference(a: Rgb, b: Rgb, vision: Vision = "normal") -> float:
    """ΔE*ab between two colours (0 to 255 per channel) as people with this vision see them."""
    return dist(_lab(a, vision), _lab(b, vision))


def _lab(colour: Rgb, vision: Vision) -> _Row:
    linear = (_linear(colour[0]), _linear(colour[1]), _linear(colour[2]))
    x, y, z = (_f(value / white) for value, white in zip(_times(_TO_XYZ, _seen(linear, vision)), _WHITE, strict=True))
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def _seen(linear: _Row, vision: Vision) -> _Row:
    red, green, blue = (min(1.0, max(0.0, value)) for value in _times(_LACKING[vision], linear))
    return red, green, blue


def _times(matrix: _Matrix, vector: _Row) -> _Row:
    x, y, z = (sum(a * b for a, b in zip(row, vector, strict=True)) for row in matrix)
    return x, y, z


def _linear(channel: int) -> float:
    value = channel / 255
    return value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4


def _f(t: float) -> float:
    return t ** (1 / 3) if t > (6 / 29) ** 3 else t / (3 * (6 / 29) ** 2) + 4 / 29
