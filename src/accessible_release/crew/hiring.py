"""Who makes the releases of a run: this process alone, others of this computer, or other computers."""

from __future__ import annotations

import logging
from dataclasses import replace
from typing import TYPE_CHECKING

from accessible_release.crew.cores import workers_for

if TYPE_CHECKING:
    from accessible_release.crew.tasks import Crew
    from accessible_release.crew.worker import Order


def hired(order: Order, inputs: int, jobs: int, cluster: str) -> Crew | None:
    """A crew for so many inputs; None where this process makes them itself.

    Raises `MachineLacks` or `Unusable` where the cluster at that address cannot be used.
    """
    if cluster:
        from accessible_release.crew.cluster import Cluster

        return Cluster(order, cluster)
    processes = workers_for(inputs, jobs)
    if not processes:
        return None
    from accessible_release.crew.local import Local

    debug = logging.getLogger("accessible_release").isEnabledFor(logging.DEBUG)
    return Local(replace(order, debug=debug), processes)
