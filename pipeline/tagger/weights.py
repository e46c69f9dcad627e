"""The trained encoder and its heads, loaded once a process."""

from dataclasses import dataclass
from functools import cache
from pathlib import Path

import onnxruntime
from tokenizers import Tokenizer

from pipeline.tagger.files import ENCODER, FOLDER, HEADS, TOKENIZER


@dataclass(frozen=True, slots=True)
class Weights:
    """The encoder and its heads as onnxruntime sessions, and the tokenizer that belongs to them."""

    encoder: onnxruntime.InferenceSession
    heads: onnxruntime.InferenceSession
    tokenizer: Tokenizer


@cache
def load() -> Weights:
    """The weights. One thread: articles are worked on in parallel by processes."""
    tokenizer = Tokenizer.from_file(str(FOLDER / TOKENIZER))
    tokenizer.no_truncation()
    tokenizer.no_padding()
    return Weights(_session(FOLDER / ENCODER), _session(FOLDER / HEADS), tokenizer)


def _session(path: Path) -> onnxruntime.InferenceSession:
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    options.log_severity_level = 3  # errors
    return onnxruntime.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])
