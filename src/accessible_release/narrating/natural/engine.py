"""What both engines share: a model that is run in the same way each time, and its sound as samples."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from accessible_release.errors import MachineLacks
from accessible_release.narrating.natural.facts import facts

if TYPE_CHECKING:
    import numpy as np

ENVIRONMENT: Mapping[str, str] = {
    "ORT_DISABLE_TELEMETRY": "1",
    "OMP_NUM_THREADS": "1",
    "OPENBLAS_NUM_THREADS": "1",
    "MKL_NUM_THREADS": "1",
}
"""What libraries are told before they are imported: they send nothing, and nothing runs side by side."""
SEED = 1
LOUDEST = 32_767


def prepare() -> None:
    """For the process that speaks, before anything is imported into it."""
    os.environ.update(ENVIRONMENT)


def session(model: Path) -> Any:
    """The model, loaded to run in one thread: then sums are always added in one order."""
    import onnxruntime

    onnxruntime.set_seed(SEED)
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    options.execution_mode = onnxruntime.ExecutionMode.ORT_SEQUENTIAL
    options.use_deterministic_compute = True
    return onnxruntime.InferenceSession(str(model), options, providers=["CPUExecutionProvider"])


def speed(engine: str, name: str, rate: int) -> float:
    """How fast a voice must speak for a rate in words a minute, 1 as it comes; raises `MachineLacks` beyond that."""
    known = facts(engine)
    usual = known["rates"].get(name, known["rates"]["other"])
    if not known["slowest"] <= rate / usual <= known["fastest"]:
        limits = [round(usual * known[name]) for name in ("slowest", "fastest")]
        hint = f"Choose {limits[0]} to {limits[1]} words a minute."
        raise MachineLacks("voice-rate", f"the voice cannot speak {rate} words a minute.", hint=hint)
    return float(rate / usual)


def samples(sound: np.ndarray[Any, Any]) -> bytes:
    """Sound from -1 to 1 as 16-bit samples. Raises `MachineLacks` for what is no sound, as a damaged model gives."""
    import numpy as np

    if not np.isfinite(sound).all():
        raise MachineLacks("voice-broken", "the speech engine made no sound, but values that are no numbers.")
    made: bytes = (np.clip(sound, -1, 1) * LOUDEST).round().astype("<i2").tobytes()
    return made
