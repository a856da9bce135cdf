"""The commands of the review workspace: rows of the one table of commands."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from annotator.ui.command import Command
from annotator.ui.language import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from annotator.ui.review.page import ReviewPage


def _review(
    name: str, text: str, run: Callable[[ReviewPage], None], *keys: str, shown: bool = True, rule: bool = False
) -> Command:
    return Command(
        f"review.{name}", "&Review", text, lambda w: run(w.workspaces.reviewing()), keys, "review", shown, rule
    )


def _take(digit: int) -> Command:
    words = QT_TRANSLATE_NOOP("Command", "Take the version of a coder, by number")
    return _review(f"take{digit}", words, lambda p: p.desk.take(digit), f"{digit}", shown=False)


REVIEW: tuple[Command, ...] = (
    _review("next", QT_TRANSLATE_NOOP("Command", "&Next case"), lambda p: p.desk.go(1), "J"),
    _review("previous", QT_TRANSLATE_NOOP("Command", "&Previous case"), lambda p: p.desk.go(-1), "K"),
    *(_take(digit) for digit in range(1, 10)),
    _review(
        "majority",
        QT_TRANSLATE_NOOP("Command", "Take the &majority"),
        lambda p: p.desk.decide("majority"),
        "A",
        rule=True,
    ),
    _review("union", QT_TRANSLATE_NOOP("Command", "Take the &union"), lambda p: p.desk.decide("union"), "U"),
    _review(
        "intersection",
        QT_TRANSLATE_NOOP("Command", "Take the &intersection"),
        lambda p: p.desk.decide("intersection"),
        "I",
    ),
    _review("reject", QT_TRANSLATE_NOOP("Command", "Nobody is right"), lambda p: p.desk.decide("reject"), "X"),
    _review(
        "confirm",
        QT_TRANSLATE_NOOP("Command", "Take what stands under gold"),
        lambda p: p.desk.confirm(),
        "Return",
        "Enter",
    ),
    _review("defer", QT_TRANSLATE_NOOP("Command", "&Defer, or open again"), lambda p: p.desk.set_aside(), "D"),
    _review(
        "like",
        QT_TRANSLATE_NOOP("Command", "The next choice for &like cases, too"),
        lambda p: p.desk.toggle_for_all(),
        "Shift+A",
    ),
    _review("edit", QT_TRANSLATE_NOOP("Command", "&Edit gold"), lambda p: p.desk.toggle_edit(), "E", rule=True),
    _review("add", QT_TRANSLATE_NOOP("Command", "&Put the selected words in"), lambda p: p.desk.put_in(), "P", "Ins"),
    _review("part", QT_TRANSLATE_NOOP("Command", "Next part of gold"), lambda p: p.desk.next_part(), "N", shown=False),
    _review(
        "end.right",
        QT_TRANSLATE_NOOP("Command", "End of the part one token on"),
        lambda p: p.desk.move_edge("end", 1),
        "Alt+Right",
        shown=False,
    ),
    _review(
        "end.left",
        QT_TRANSLATE_NOOP("Command", "End of the part one token back"),
        lambda p: p.desk.move_edge("end", -1),
        "Alt+Left",
        shown=False,
    ),
    _review(
        "start.right",
        QT_TRANSLATE_NOOP("Command", "Start of the part one token on"),
        lambda p: p.desk.move_edge("start", 1),
        "Alt+Shift+Right",
        shown=False,
    ),
    _review(
        "start.left",
        QT_TRANSLATE_NOOP("Command", "Start of the part one token back"),
        lambda p: p.desk.move_edge("start", -1),
        "Alt+Shift+Left",
        shown=False,
    ),
    _review(
        "drop",
        QT_TRANSLATE_NOOP("Command", "Take the part out of gold"),
        lambda p: p.desk.drop_part(),
        "Del",
        shown=False,
    ),
    _review("reason", QT_TRANSLATE_NOOP("Command", "&Reason"), lambda p: p.desk.next_reason(), "T", rule=True),
    _review("flag", QT_TRANSLATE_NOOP("Command", "&Guideline unclear"), lambda p: p.desk.toggle_flag(), "G"),
    _review("comment", QT_TRANSLATE_NOOP("Command", "&Comment"), lambda p: p.focus_comment(), "C"),
    _review(
        "order",
        QT_TRANSLATE_NOOP("Command", "&Order: weight or reading"),
        lambda p: p.desk.toggle_order(),
        "O",
        rule=True,
    ),
    _review("names", QT_TRANSLATE_NOOP("Command", "&Who is who"), lambda p: p.desk.toggle_names(), "H"),
    _review("whole", QT_TRANSLATE_NOOP("Command", "W&hole text"), lambda p: p.desk.toggle_whole(), "Space"),
    _review("signoff", QT_TRANSLATE_NOOP("Command", "&Sign off"), lambda p: p.desk.sign_off(), rule=True),
)
