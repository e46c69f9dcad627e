"""Trained weights to the files that run without torch: an encoder with 8 bits a weight, its heads, the tokenizer."""

import shutil
import tempfile
from pathlib import Path

import torch
from onnxruntime.quantization import QuantType, quantize_dynamic

from pipeline.tagger.files import ENCODER, HEADS, TOKENIZER
from training.network import WIDTH, Encoder, Heads

OPSET = 17


def export(encoder: Encoder, heads: Heads, base: Path, folder: Path) -> None:
    """Writes the encoder, the heads and the tokenizer into a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    encoder.eval()
    heads.eval()
    with tempfile.TemporaryDirectory() as scratch:
        whole = Path(scratch) / ENCODER
        _encoder(encoder, whole)
        quantize_dynamic(whole, folder / ENCODER, per_channel=True, weight_type=QuantType.QInt8)
    _heads(heads, folder / HEADS)
    shutil.copyfile(base / TOKENIZER, folder / TOKENIZER)


def _encoder(encoder: Encoder, path: Path) -> None:
    ids = torch.ones(2, 16, dtype=torch.long)
    axes = {0: "windows", 1: "pieces"}
    torch.onnx.export(
        encoder,
        (ids, torch.zeros_like(ids), torch.ones_like(ids)),
        str(path),
        input_names=["ids", "cases", "mask"],
        output_names=["vectors"],
        dynamic_axes={"ids": axes, "cases": axes, "mask": axes, "vectors": axes},
        opset_version=OPSET,
        dynamo=False,
    )


def _heads(heads: Heads, path: Path) -> None:
    names, terms = torch.zeros(3, 2 * WIDTH), torch.zeros(2, 2 * WIDTH)
    near, far = torch.zeros(3, 3, dtype=torch.long), torch.zeros(2, 3, dtype=torch.long)
    torch.onnx.export(
        heads,
        (names, terms, near, near, far, far),
        str(path),
        input_names=["names", "terms", "apart", "lines", "far", "rows"],
        output_names=["pairs", "parts", "shares"],
        dynamic_axes={
            "names": {0: "n"},
            "terms": {0: "m"},
            "apart": {0: "n", 1: "n"},
            "lines": {0: "n", 1: "n"},
            "far": {0: "m", 1: "n"},
            "rows": {0: "m", 1: "n"},
            "pairs": {0: "n", 1: "n"},
            "parts": {0: "n"},
            "shares": {0: "m", 1: "n"},
        },
        opset_version=OPSET,
        dynamo=False,
    )
