"""Days as press archives write them. What is not certain stays unknown: a wrong date is worse than none.

An ISO date is `2018-01-22`, or `2018-01` or `2018` where a source tells no more; empty means unknown. A day is the one that
the source names, in its own time zone: nothing is converted.
"""

from __future__ import annotations

import re
import unicodedata
from datetime import date
from functools import cache, lru_cache
from typing import Final

# By number, January first; of each language the full name and what else stands for it. Accents do not count.
_MONTHS: Final = """
january jan janvier janv januar jan. enero ene gennaio gen januari janeiro stycznia styczen januara tammikuuta tammikuu leden ledna января январь ocak jänner jaenner
february feb février fevrier févr fevr februar febrero febbraio februari fevereiro lutego luty helmikuuta helmikuu únor unora února февраля февраль şubat subat
march mar mars märz maerz marz marzo maart março marco marca marzec maaliskuuta maaliskuu březen března марта март mart mrz
april apr avril avr abril abr aprile kwietnia kwiecien huhtikuuta huhtikuu duben dubna апреля апрель nisan
may mai mayo maggio mag mei maio maja maj toukokuuta toukokuu květen května мая май mayıs mayis
june jun juin juni junio giugno giu junho czerwca czerwiec kesäkuuta kesäkuu červen června июня июнь haziran
july jul juillet juil juli julio luglio lug julho lipca lipiec heinäkuuta heinäkuu červenec července июля июль temmuz
august aug août aout agosto ago augusti augustus sierpnia sierpien elokuuta elokuu srpen srpna августа август ağustos agustos
september sep sept septembre septiembre settembre set setembro wrzesnia wrzesien syyskuuta syyskuu září zari сентября сентябрь eylül eylul
october oct octobre oktober okt octubre ottobre ott outubro oktobra pazdziernika pazdziernik lokakuuta lokakuu říjen října октября октябрь ekim
november nov novembre noviembre novembro listopada listopad marraskuuta marraskuu ноября ноябрь kasım kasim
december dec décembre decembre déc dezember dez diciembre dic dicembre desember des dezembro grudnia grudzien joulukuuta joulukuu prosinec prosince декабря декабрь aralık aralik
"""
_ISO = re.compile(r"(?<!\d)(\d{4})-(\d{1,2})(?:-(\d{1,2}))?(?!\d)")
_PLAIN = re.compile(r"(?<!\d)((?:19|20)\d{2})(\d{2})(\d{2})(?!\d)")  # 20020225T143000-0500
_YEAR_FIRST = re.compile(r"(?<!\d)(\d{4})[./](\d{1,2})[./](\d{1,2})(?!\d)")
_NUMBERS = re.compile(r"(?<!\d)(\d{1,2})([./-])(\d{1,2})\2(\d{4})(?!\d)")
_PART = re.compile(r"\d{4}(?:-\d\d(?:-\d\d)?)?", re.ASCII)
_DAY_FIRST = re.compile(r"(?<!\d)(\d{1,2})(?:st|nd|rd|th|er|\.|º)?\s*(?:-|de\s+|of\s+)?\s*([^\W\d_]{3,})\.?,?\s*(?:-|de\s+|del\s+)?\s*(\d{4})(?!\d)")  # fmt: skip
_MONTH_FIRST = re.compile(r"([^\W\d_]{3,})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(?:[^\W\d_]+,?\s+)?(\d{4})(?!\d)")
_MONTH_ONLY = re.compile(r"([^\W\d_]{3,})\.?,?\s+(\d{4})(?!\d)")
_DAY_OF_MONTH = re.compile(r"(?<!\d)\d{1,2}\.?\s+[^\W\d_]{3,}|[^\W\d_]{3,}\s+\d{1,2}(?!\d)")
_CHINESE = re.compile(r"(\d{4})\s*[年년]\s*(\d{1,2})\s*[月월]\s*(\d{1,2})\s*[日일]")
_YEAR = re.compile(r"\s*(\d{4})\s*\Z")


def day(words: str, *, day_first: bool | None = None) -> str:
    """The first date in some words as ISO 8601, or "" where there is none that is certain.

    `03/04/2018` is certain only where `day_first` says which number is the day, or one of them is above 12; with
    points between (03.04.2018) the day always stands first.
    """
    if not words:
        return ""
    found = _numbered(words, day_first) or _named(words)
    if not found and (year := _YEAR.match(words)):
        return year[1] if 1500 <= int(year[1]) <= 2200 else ""
    return found


def is_part_of_a_day(words: str) -> bool:
    """Is it a year, a month or a day that there is, as `2026`, `2026-03` or `2026-03-09`?"""
    if not _PART.fullmatch(words):
        return False
    year, month_, day_ = (*words.split("-"), "1", "1")[:3]
    try:
        date(int(year), int(month_), int(day_))
    except ValueError:
        return False
    return True


def is_only_a_date(words: str) -> bool:
    """Is this line a date, with at most a weekday, a time and a place or two words beside it?"""
    if (
        len(words) > 60
        or words.count(" ") > 8
        or not any(sign.isdigit() for sign in words)
        or not (day(words) or _DAY_OF_MONTH.search(words))
    ):
        return False
    rest = re.sub(r"\d+(?:st|nd|rd|th|h)?|[.,:/|–-]", " ", words)
    left = [one for one in rest.split() if not month(one)]
    return len(left) <= 4 and (bool(day(words)) or len(left) < len(rest.split()) <= 3)


@lru_cache(4096)
def month(name: str) -> int:
    """The number of a month by its name in some twenty languages, or 0."""
    return _months().get(_bare(name).rstrip("."), 0)


def _numbered(words: str, day_first: bool | None) -> str:
    if hit := _ISO.search(words) or _YEAR_FIRST.search(words) or _CHINESE.search(words) or _PLAIN.search(words):
        return _iso(hit[1], hit[2], hit[3])
    if hit := _NUMBERS.search(words):
        first, second = int(hit[1]), int(hit[3])
        if hit[2] == "." or day_first or first > 12 or first == second:
            return _iso(hit[4], hit[3], hit[1])
        if day_first is False or second > 12:
            return _iso(hit[4], hit[1], hit[3])
    return ""


def _named(words: str) -> str:
    for hit in _DAY_FIRST.finditer(words):
        if number := month(hit[2]):
            return _iso(hit[3], number, hit[1])
    for hit in _MONTH_FIRST.finditer(words):
        if number := month(hit[1]):
            return _iso(hit[3], number, hit[2])
    for hit in _MONTH_ONLY.finditer(words):
        if number := month(hit[1]):
            return _iso(hit[2], number, None)
    return ""


def _iso(year: str, number: str | int, of_month: str | int | None) -> str:
    try:
        found = date(int(year), int(number), int(of_month or 1))
    except ValueError:
        return ""
    return found.isoformat()[: 10 if of_month else 7]


@cache
def _months() -> dict[str, int]:
    lines = _MONTHS.strip().splitlines()
    return {_bare(name).rstrip("."): number for number, line in enumerate(lines, 1) for name in line.split()}


def _bare(name: str) -> str:
    """In lower case and without accents."""
    return "".join(sign for sign in unicodedata.normalize("NFKD", name.lower()) if not unicodedata.combining(sign))
