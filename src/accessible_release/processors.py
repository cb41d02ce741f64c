"""Maths libraries choose other kernels on other processors, which round otherwise; here they are kept from it.

The same input gives the same bytes: so the engine of Argos, CTranslate2, takes what every x86-64 processor since 2008
has, whoever made it. Whatever stands in the environment is overruled, for it would change what is published.
"""

from __future__ import annotations

import os
import platform
from collections.abc import Mapping

X86 = {"x86_64", "amd64"}
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


def _machine() -> str:
    return platform.machine().lower()
