"""How many examples Hypothesis tries, and what it may fail for: one profile for every test.

No example has a deadline, for a deadline fails by the clock; for the same reason nothing is said of slow examples. In the
short run the examples are the same each time, so that a failure is met again; with `--long` there are many more of them,
drawn anew each time, and a failure prints the line (`@reproduce_failure`) that brings it back.
"""

from __future__ import annotations

from collections.abc import Iterable

from hypothesis import HealthCheck, settings

SHORT, LONG = 40, 400


def choose(*, long: bool) -> None:
    """Make the profile of the short or of the long run the default; before any test is imported."""
    settings.register_profile(
        "annotator",
        max_examples=LONG if long else SHORT,
        derandomize=not long,
        database=None,
        deadline=None,
        print_blob=True,
        suppress_health_check=[HealthCheck.too_slow],
    )
    settings.load_profile("annotator")


def share(part: float = 1, *, steps: int = 50, unchecked: Iterable[HealthCheck] = ()) -> settings:
    """Settings with a part of the examples of the profile, for what costs more or less than usual.

    `steps` are those of a state machine; `unchecked` names what the test answers for by itself.
    """
    everyday = settings()
    return settings(
        max_examples=max(1, round(part * everyday.max_examples)),
        stateful_step_count=steps,
        suppress_health_check=[*everyday.suppress_health_check, *unchecked],
    )
