"""Branch: words as the frozen encoder sees them, read in both directions, with two heads: for names and antecedents.

The encoder and its heads stay as they are. Tuned to attributions, its upper layers know little of names, so the branch
reads the embeddings and a low layer, by a bidirectional LSTM over words (Lample et al., 2016), which costs little and
learns from few texts. Names are tags in BIO. For antecedents each word has a query and a key, which see the encoder's
last layer besides; their product says how well an earlier word answers what a later one asks for, so that words of
different windows compare too (as in Arcs, without a distance).
"""

from __future__ import annotations

import math

import torch
from torch import Tensor, nn

from attribune.encode.scored import LINK_SIZE, NAME_TAGS
from attribune_lab.network import Dropout

# The encoder's layers that the branch reads, counted from 1; 0 is the embeddings. The heads of links see LAST besides.
READ = (0, 2)
LAST = 6
HIDDEN, NARROW, WIDTH = 384, 256, 160
# Distances between mentions are told apart in powers of two, up to so many.
STEPS = 10


class Branch(nn.Module):
    """The branch; ``prior`` and ``nothing`` are for training alone."""

    def __init__(self, hidden: int) -> None:
        super().__init__()
        self.dropout, self.narrow = Dropout(0.3), nn.Linear(hidden * len(READ), NARROW)
        self.lstm = nn.LSTM(NARROW, WIDTH, bidirectional=True, batch_first=True)
        self.names = nn.Linear(2 * WIDTH, len(NAME_TAGS))
        self.query, self.key = (nn.Linear(2 * WIDTH + hidden, LINK_SIZE) for _ in range(2))
        self.prior = nn.Parameter(torch.zeros(2, STEPS))
        self.nothing = nn.Parameter(torch.zeros(LINK_SIZE))

    def forward(self, words: Tensor, sizes: Tensor | None = None) -> tuple[Tensor, Tensor, Tensor]:
        """Score the words of windows.

        Args:
            words: what the layers ``READ`` and the last one put out for each word's first piece, side by side.
                Shape: (batch, words, layers * hidden)
            sizes: how many words each window has; none where all have as many. Shape: (batch,)

        Returns:
            Name scores, queries and keys.
            Shapes: (batch, words, name tags), (batch, words, LINK_SIZE), (batch, words, LINK_SIZE)
        """
        words = self.dropout(words)
        narrow = torch.relu(self.narrow(words[..., : self.narrow.in_features]))
        if sizes is None:
            read, _ = self.lstm(narrow)
        else:
            packed = nn.utils.rnn.pack_padded_sequence(narrow, sizes, batch_first=True, enforce_sorted=False)
            read, _ = nn.utils.rnn.pad_packed_sequence(self.lstm(packed)[0], True, total_length=words.shape[1])
        read = self.dropout(read)
        both = torch.cat([read, words[..., self.narrow.in_features :]], dim=-1)
        # Scaled on one side, so that the plain product of the two is the score.
        return self.names(read), self.query(both) / math.sqrt(LINK_SIZE), self.key(both)
