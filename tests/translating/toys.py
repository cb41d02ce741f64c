"""Packages of Argos Translate for tests: real ones, made in a moment, that translate word for word.

Nothing is trained. The weights of a one-layer CTranslate2 transformer are written down so that the decoder, at each
place, looks at the same place of the source and gives the word that the dictionary has for it. A word that no
dictionary has becomes `<unk>`, which Argos replaces by the word of the source: numbers and names come through.
A planted entry, such as `{"0808": "0809"}`, damages a fact on purpose. The same input gives the same bytes.
"""

from __future__ import annotations

import io
import json
import tempfile
import zipfile
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from accessible_release.translating.packages.codes import to_argos

Matrix = npt.NDArray[np.float32]
HALF = 128
"""Half of the model's width tells which word, the other half at which place."""
WIDTH = 2 * HALF
SPARE = 2
"""Numbers at the end of each code that are nought."""
HEADROOM = 2.0
"""A weight that only meets noughts, so that eight bits hold the others at half of their range: there is then no pair of
products that older processors would cut off and newer ones not."""
PLACES = 256
"""Words in the longest sentence."""
SHARPNESS = 6.0
"""How much more the right place weighs than the others."""
MARK = "▁"
"""SentencePiece's sign for the space before a word."""
ENDINGS = (".", ",", ";", ":", "?", "!")
LONG_AGO = (1980, 1, 1, 0, 0, 0)
PORTUGUESE = {
    "the": "o", "council": "conselho", "opened": "abriu", "a": "um", "new": "novo", "flood": "inundação",
    "line": "linha", "today": "hoje", "call": "ligue", "or": "ou", "visit": "visite", "not": "não", "is": "é",
    "open": "aberto", "for": "para", "you": "você", "free": "grátis", "on": "em", "and": "e", "we": "nós",
}  # fmt: skip
ARABIC = {
    "the": "ال", "council": "المجلس", "opened": "افتتح", "a": "واحد", "new": "جديد", "line": "خط",
    "today": "اليوم", "call": "اتصل", "or": "أو", "visit": "زوروا", "not": "ليس", "is": "هو", "open": "مفتوح",
}  # fmt: skip
"""Written from right to left."""


def make(
    path: Path, dictionary: Mapping[str, str], *, source: str = "en", target: str = "pt", version: str = "1.0"
) -> Path:
    """A language file at `path` for two BCP 47 tags; each word of the dictionary stands between spaces.

    A word is also known with a capital and before a mark of punctuation. Its translation may be several words; the
    empty text leaves it out.
    """
    files = package_files(dictionary, source=source, target=target, version=version)
    return write_zip(path, files)


def package_files(
    dictionary: Mapping[str, str], *, source: str = "en", target: str = "pt", version: str = "1.0"
) -> dict[str, bytes]:
    """Name → bytes of everything in such a file."""
    pairs = dict(_forms(dictionary))
    tokenizer, vocabulary = _tokenizer(pairs)
    codes = to_argos(source), to_argos(target)
    top = f"translate-{codes[0]}_{codes[1]}-{version.replace('.', '_')}"
    with tempfile.TemporaryDirectory() as folder:
        spec = _model(vocabulary, {MARK + word: MARK + other.replace(" ", MARK) for word, other in pairs.items()})
        spec.validate()
        spec.optimize(quantization="int8")
        spec.save(folder)
        model = {f"{top}/model/{each.name}": each.read_bytes() for each in sorted(Path(folder).iterdir())}
    described = metadata(*codes, version=version)
    return {f"{top}/metadata.json": described, f"{top}/sentencepiece.model": tokenizer, **model}


def metadata(source: str, target: str, **fields: object) -> bytes:
    """What a package says of itself, in Argos's codes; `version` is its version, other fields are added."""
    known = {
        "package_version": fields.pop("version", "1.0"), "argos_version": "1.9", "type": "translate", "links": [],
        "from_code": source, "from_name": source, "to_code": target, "to_name": target,
    }  # fmt: skip
    return json.dumps({**known, **fields}, indent=2).encode()


def hollow_files(source: str = "en", target: str = "pt", version: str = "1.0") -> dict[str, bytes]:
    """What only looks like a package, for tests in which nothing is translated: a header and no weights."""
    return {
        "toy/metadata.json": metadata(source, target, version=version),
        "toy/sentencepiece.model": b"pieces",
        "toy/model/model.bin": b"\x06\0\0\0\x10\0TransformerSpec\0" + bytes(64),
        "toy/model/shared_vocabulary.json": b'["<unk>"]',
    }


def write_zip(path: Path, files: Mapping[str, bytes] | Iterable[tuple[str | zipfile.ZipInfo, bytes]]) -> Path:
    """A zip with the files, always the same bytes; a `ZipInfo` in the place of a name is taken as it is."""
    with zipfile.ZipFile(path, "w") as archive:
        for name, data in files.items() if isinstance(files, Mapping) else files:
            info = name if isinstance(name, zipfile.ZipInfo) else zipfile.ZipInfo(name, LONG_AGO)
            info.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(info, data)
    return path


def _forms(dictionary: Mapping[str, str]) -> Iterable[tuple[str, str]]:
    for word, other in dictionary.items():
        for known, given in {word: other, word.capitalize(): other.capitalize() if word.islower() else other}.items():
            yield known, given
            yield from ((known + mark, given + mark) for mark in ENDINGS if word[-1].isalnum())


def _tokenizer(pairs: Mapping[str, str]) -> tuple[bytes, list[str]]:
    """A SentencePiece model that knows whole words, and the vocabulary with the translations that it will never see."""
    import sentencepiece

    made = io.BytesIO()
    words = sorted(pairs)
    sentencepiece.SentencePieceTrainer.train(
        sentence_iterator=iter([" ".join(words)] * 2),
        model_writer=made,
        model_type="word",
        vocab_size=len(words) + 3,
        hard_vocab_limit=False,
        use_all_vocab=True,
        character_coverage=1.0,
        normalization_rule_name="identity",
        max_sentence_length=1_000_000,
        minloglevel=2,
    )
    processor = sentencepiece.SentencePieceProcessor(model_proto=made.getvalue())
    known = [processor.id_to_piece(place) for place in range(processor.vocab_size())]
    given = sorted({MARK + other.replace(" ", MARK) for other in pairs.values()} - set(known))
    return made.getvalue(), known + given


def _codes(rows: int, seed: int) -> Matrix:
    """A row of signs a word or place, as unlike each other as can be; half are -1, so that their mean is zero."""
    random = np.random.default_rng(seed)
    signs = np.repeat(np.array([1, -1], dtype=np.float32), (HALF - SPARE) // 2)
    return np.hstack([np.stack([random.permutation(signs) for _ in range(rows)]), _zeros(rows, SPARE)])


def _model(vocabulary: list[str], translations: Mapping[str, str]) -> Any:
    import ctranslate2

    places = np.hstack([_zeros(PLACES, HALF), _codes(PLACES, 1)])
    codes = _codes(len(vocabulary), 2)
    spec = ctranslate2.specs.TransformerSpec.from_config(
        (1, 1), 1, pre_norm=True, activation=ctranslate2.specs.Activation.RELU, alignment_layer=-1, alignment_heads=1
    )
    encoder, decoder = spec.encoder, spec.decoder
    encoder.embeddings[0].weight = np.hstack([codes, _zeros(*codes.shape)]) / np.float32(WIDTH**0.5)
    decoder.embeddings.weight = _zeros(len(vocabulary), WIDTH)  # it only needs to know at which place it is
    for half in (encoder, decoder):
        half.position_encodings.encodings = places
        _pass_on(half.layer_norm)
        _silence(half.layer[0].self_attention)
        _silence(half.layer[0].ffn)
    _look_at_the_same_place(decoder.layer[0].attention)
    projection = _zeros(len(vocabulary), WIDTH)
    index = {piece: place for place, piece in enumerate(vocabulary)}
    for piece, place in index.items():
        projection[index[translations.get(piece, piece)], :HALF] += codes[place]
    projection[:, HALF - 1] = HEADROOM * np.abs(projection).max(axis=1)
    _set(decoder.projection, projection)
    spec.register_source_vocabulary(vocabulary)
    spec.register_target_vocabulary(vocabulary)
    spec.config.add_source_eos = True  # it is given back as itself, and ends the sentence
    return spec


def _look_at_the_same_place(attention: Any) -> None:
    place, word = _zeros(WIDTH, WIDTH), _zeros(WIDTH, WIDTH)
    place[HALF:, HALF:] = word[:HALF, :HALF] = np.eye(HALF)
    asked, offered, given = attention.linear
    _pass_on(attention.layer_norm)
    _set(asked, SHARPNESS * place)
    _set(offered, np.vstack([place, word]))
    _set(given, np.eye(WIDTH))


def _silence(block: Any) -> None:
    """A block that adds nothing."""
    _pass_on(block.layer_norm)
    if hasattr(block, "linear_0"):
        _set(block.linear_0, _zeros(WIDTH, WIDTH))
        _set(block.linear_1, _zeros(WIDTH, WIDTH))
    else:
        _set(block.linear[0], _zeros(3 * WIDTH, WIDTH))
        _set(block.linear[1], _zeros(WIDTH, WIDTH))


def _pass_on(norm: Any) -> None:
    norm.gamma, norm.beta = np.ones(WIDTH, dtype=np.float32), _zeros(WIDTH)


def _set(layer: Any, weight: npt.NDArray[Any]) -> None:
    layer.weight, layer.bias = weight.astype(np.float32), _zeros(weight.shape[0])


def _zeros(*shape: int) -> Matrix:
    return np.zeros(shape, dtype=np.float32)
