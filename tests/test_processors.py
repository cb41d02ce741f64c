"""The maths library of the engine Argos gives the same words and scores, whatever processor it would choose for."""

from __future__ import annotations

import os
import platform
import subprocess
import sys
from collections.abc import Mapping
from functools import partial
from pathlib import Path

import pytest
from conftest import OFFLINE

from accessible_release.processors import KERNELS, X86, rounding

pytest.importorskip("ctranslate2")
pytestmark = pytest.mark.skipif(platform.machine().lower() not in X86, reason="this processor has one set of kernels")
MODEL = """
import sys
import ctranslate2, numpy
from ctranslate2.specs import Activation, TransformerSpec
chance, width, words = numpy.random.default_rng(7), 64, [f"w{place}" for place in range(200)]
spec = TransformerSpec.from_config((2, 2), 4, pre_norm=True, activation=Activation.RELU)
def fill(layer, rows, columns=width):
    layer.weight = chance.standard_normal((rows, columns), dtype=numpy.float32)
    layer.bias = chance.standard_normal(rows, dtype=numpy.float32)
def even(norm):
    norm.gamma, norm.beta = numpy.ones(width, numpy.float32), numpy.zeros(width, numpy.float32)
for half in (spec.encoder, spec.decoder):
    embeddings = half.embeddings[0] if half is spec.encoder else half.embeddings
    embeddings.weight = chance.standard_normal((203, width), dtype=numpy.float32)
    half.position_encodings.encodings = chance.standard_normal((64, width), dtype=numpy.float32)
    even(half.layer_norm)
    for layer in half.layer:
        even(layer.self_attention.layer_norm)
        fill(layer.self_attention.linear[0], 3 * width)
        fill(layer.self_attention.linear[1], width)
        if half is spec.decoder:
            even(layer.attention.layer_norm)
            for linear, rows in zip(layer.attention.linear, (width, 2 * width, width)):
                fill(linear, rows)
        even(layer.ffn.layer_norm)
        fill(layer.ffn.linear_0, 4 * width)
        fill(layer.ffn.linear_1, width, 4 * width)
fill(spec.decoder.projection, 203)
for register in (spec.register_source_vocabulary, spec.register_target_vocabulary):
    register(["<unk>", "<s>", "</s>", *words])
spec.validate()
spec.optimize(quantization="int8")
spec.save(sys.argv[1])
"""
TRANSLATE = """
import sys
from accessible_release.processors import use_the_same_kernels
if sys.argv[2] == "alike":
    use_the_same_kernels()
import ctranslate2
engine = ctranslate2.Translator(sys.argv[1], intra_threads=1)
for length in (3, 8, 21):
    words = [f"w{length * place % 200}" for place in range(length)]
    (said,) = engine.translate_batch([words], beam_size=4, num_hypotheses=4, return_scores=True, max_decoding_length=24)
    print(said.hypotheses, [score.hex() for score in said.scores])
"""
ELSEWHERE = {
    "Intel’s library": {"CT2_USE_MKL": "1"},
    "Intel’s library, reproducible": {"CT2_USE_MKL": "1", "MKL_CBWR": "COMPATIBLE"},
    "Intel’s library with AVX2": {"CT2_USE_MKL": "1", "MKL_CBWR": "AVX2"},
    "no vectors": {"CT2_FORCE_CPU_ISA": "GENERIC"},
    "AVX": {"ONEDNN_MAX_CPU_ISA": "AVX"},
    "AVX2": {"ONEDNN_MAX_CPU_ISA": "AVX2"},
    "by its older name": {"DNNL_MAX_CPU_ISA": "AVX"},
}
"""What the library would do on another processor, or where somebody has set its variables."""


def ran(code: str, *arguments: str, environment: Mapping[str, str]) -> str:
    free = {name: value for name, value in os.environ.items() if name not in {*KERNELS, "MKL_CBWR"}}
    done = subprocess.run(
        [sys.executable, "-c", code, *arguments],
        capture_output=True,
        encoding="utf-8",
        env={**free, **environment, "PYTHONPATH": os.pathsep.join([str(OFFLINE), *filter(None, sys.path)])},
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_the_same_to_the_last_bit(tmp_path: Path) -> None:
    ran(MODEL, str(tmp_path), environment={})
    said = partial(ran, TRANSLATE, str(tmp_path))
    here = said("alike", environment={})
    assert here.count("w") > 3
    assert [where for where, variables in ELSEWHERE.items() if said("alike", environment=variables) != here] == []
    free = {said("free", environment=variables) for variables in ({}, *ELSEWHERE.values())}
    assert len(free) > 1  # else nothing is shown by it


def test_the_rounding_has_a_name() -> None:
    assert rounding() == "sse4.1"
