"""Maths libraries choose other kernels on other processors, which round otherwise; here they are kept from it.

The same input gives the same bytes: so the engine of Argos, CTranslate2, takes what every x86-64 processor since 2008
has, whoever made it. Whatever stands in the environment is overruled, for it would change what is published.
"""

from __future__ import annotations

import os
import platform
import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path

X86 = {"x86_64", "amd64"}
VECTORS = ("avx", "amx", "f16c", "fma", "sse4", "asimd", "i8mm", "bf16", "sve")
"""Beginnings of the names of such instructions, on x86-64 and ARM."""
KERNELS: Mapping[str, str] = {
    "CT2_USE_MKL": "0",  # else only Intel's processors take it, and its reproducible mode is 20 times slower
    "ONEDNN_MAX_CPU_ISA": "SSE41",  # above that some processors add eight-bit products with saturation, some without
    "DNNL_MAX_CPU_ISA": "SSE41",  # the same under its older name
    "CT2_FORCE_CPU_ISA": "GENERIC",
}
"""What the libraries are told, through the variables that they read when they are first used."""


def use_the_same_kernels() -> None:
    """Keeps maths libraries that are first used afterwards to the same kernels on every processor of this kind."""
    if _machine() in X86:
        os.environ.update(KERNELS)  # they stay, for they are read late


def rounding() -> str:
    """How results are rounded, for the keys of a cache: what was rounded otherwise is something else.

    Between kinds of processor, such as ARM's and x86-64, it differs still.
    """
    machine = _machine()
    return "sse4.1" if machine in X86 else machine


@cache
def vectors() -> str:
    """The instructions by which ONNX Runtime chooses its kernels, for the keys of a cache.

    It cannot be kept to the same ones: on another processor the same model gives samples that differ a little.
    """
    try:
        told = Path("/proc/cpuinfo").read_text("ascii", "replace")
    except OSError:
        told = ""
    found = re.search(r"^(?:flags|Features)\s*:(.*)$", told, re.MULTILINE)
    if found is None:
        return f"{_machine()} {platform.processor()}".strip()
    kinds = sorted(flag for flag in found[1].split() if flag.startswith(VECTORS))
    return " ".join([_machine(), *kinds])


def _machine() -> str:
    return platform.machine().lower()
