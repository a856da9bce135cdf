"""Services are tried on a team's database, too."""

from tests.storage.conftest import cluster

__all__ = ["cluster"]
