"""How long a test waits for what must come.

Whoever waits goes on as soon as it is there, so patience costs nothing; it runs out only where the thing never comes. It is
meant for a machine ten times slower than ours that has other work to do.
"""

from __future__ import annotations

SECONDS = 300
MILLISECONDS = 1000 * SECONDS
