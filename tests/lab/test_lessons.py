"""The branch learns from right antecedents alone, and from padding nothing."""

from __future__ import annotations

import pytest

torch = pytest.importorskip("torch", reason="PyTorch is part of the lab: run `make lab`")
pytest.importorskip("transformers", reason="transformers is part of the lab: run `make lab`")


def test_a_window_scores_the_same_beside_a_longer_one() -> None:
    from attribune_lab.branch import Branch
    from attribune_lab.lessons import score_windows

    torch.manual_seed(1)
    branch = Branch(8).eval()
    short, long = torch.randn(3, 24), torch.randn(7, 24)
    alone = score_windows(branch, [short])
    beside = score_windows(branch, [long, short])
    for one, other in zip(alone, beside, strict=True):
        assert torch.allclose(one[0], other[1, :3], atol=1e-6)


def test_the_loss_falls_as_the_right_antecedent_is_preferred() -> None:
    from attribune_lab.branch import Branch
    from attribune_lab.hidden import Seen
    from attribune_lab.lessons import Lesson, Sort, link_loss
    from attribune_lab.mentions import Marked

    branch = Branch(8).eval()
    sorts = torch.tensor([Sort.PHRASE, Sort.PHRASE, Sort.THIRD])
    lesson = Lesson(
        Seen(Marked("", ""), [], []), [], [0, 1, 2], torch.arange(3), torch.tensor([0, 1, 0]), sorts, torch.zeros(3, 3)
    )

    def lose(preferred: int) -> float:
        queries, keys = torch.zeros(3, 64), torch.zeros(3, 64)
        queries[2, 0] = keys[preferred, 0] = 3.0
        return float(link_loss(branch, lesson, queries, keys)[0].detach())

    assert lose(0) < lose(1)
