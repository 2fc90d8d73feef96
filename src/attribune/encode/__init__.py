"""The model at run time: an article's words, cut into windows and scored by the network, once for all later stages."""

from attribune.encode.encoder import Encoder, load_encoder
from attribune.encode.scored import Encoded, ScoredWindow
from attribune.encode.windows import Window

__all__ = ["Encoded", "Encoder", "ScoredWindow", "Window", "load_encoder"]
