"""Branch: words as the frozen encoder sees them, read in both directions, with two heads: for names and antecedents.

The encoder and its heads stay as they are. Tuned to attributions, its upper layers know little of names, so the branch
reads the embeddings and a low layer, by bidirectional LSTMs over words (Lample et al., 2016), which cost little and
learn from few texts: one for names, which are tags in BIO, and one for antecedents, trained after it. There each word
has a query and a key, which see the reading for names and the encoder's last layer besides; their product says how well
an earlier word answers what a later one asks for, so that words of different windows compare too.
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
HIDDEN = 384
NAMES_NARROW, NAMES_WIDTH = 256, 160
LINKS_NARROW, LINKS_WIDTH = 160, 96
# Distances between mentions are told apart in powers of two, up to so many.
STEPS = 10


class Reading(nn.Module):
    """An LSTM over words, both ways."""

    def __init__(self, size: int, narrow: int, width: int) -> None:
        super().__init__()
        self.dropout, self.narrow = Dropout(0.3), nn.Linear(size, narrow)
        self.lstm = nn.LSTM(narrow, width, bidirectional=True, batch_first=True)

    def forward(self, words: Tensor, sizes: Tensor | None) -> Tensor:
        """Read windows; ``sizes`` as for ``Branch``. Shapes: (batch, words, size) -> (batch, words, 2 * width)"""
        narrow = torch.relu(self.narrow(self.dropout(words)))
        if sizes is None:
            read, _ = self.lstm(narrow)
        else:
            packed = nn.utils.rnn.pack_padded_sequence(narrow, sizes, batch_first=True, enforce_sorted=False)
            read, _ = nn.utils.rnn.pad_packed_sequence(self.lstm(packed)[0], True, total_length=words.shape[1])
        scattered: Tensor = self.dropout(read)
        return scattered


class Branch(nn.Module):
    """The branch; ``prior`` and ``nothing`` are for training alone."""

    def __init__(self, hidden: int) -> None:
        super().__init__()
        self.size = hidden * len(READ)
        self.names_reading = Reading(self.size, NAMES_NARROW, NAMES_WIDTH)
        self.names = nn.Linear(2 * NAMES_WIDTH, len(NAME_TAGS))
        self.links_reading = Reading(self.size, LINKS_NARROW, LINKS_WIDTH)
        seen = 2 * LINKS_WIDTH + 2 * NAMES_WIDTH + hidden
        self.dropout = Dropout(0.3)
        self.query, self.key = nn.Linear(seen, LINK_SIZE), nn.Linear(seen, LINK_SIZE)
        self.prior = nn.Parameter(torch.zeros(2, STEPS))
        self.nothing = nn.Parameter(torch.zeros(LINK_SIZE))

    def list_parameters(self, head: str) -> list[nn.Parameter]:
        """Return what the training of ``names`` changes, or that of ``links``."""
        of_names = [*self.names_reading.parameters(), *self.names.parameters()]
        known = {id(parameter) for parameter in of_names}
        return of_names if head == "names" else [p for p in self.parameters() if id(p) not in known]

    def score_names(self, words: Tensor, sizes: Tensor | None = None) -> Tensor:
        """Return name scores alone; arguments as for ``forward``. Shape: (batch, words, name tags)"""
        scores: Tensor = self.names(self.names_reading(words[..., : self.size], sizes))
        return scores

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
        low, last = words[..., : self.size], words[..., self.size :]
        named = self.names_reading(low, sizes)
        seen = torch.cat([self.links_reading(low, sizes), named, self.dropout(last)], dim=-1)
        # Scaled on one side, so that the plain product of the two is the score.
        return self.names(named), self.query(seen) / math.sqrt(LINK_SIZE), self.key(seen)
