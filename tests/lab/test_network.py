"""The chain's loss is the negative log-likelihood of the gold tags."""

from __future__ import annotations

import itertools
import math

import pytest

torch = pytest.importorskip("torch", reason="PyTorch is part of the lab: run `make lab`")
pytest.importorskip("transformers", reason="transformers is part of the lab: run `make lab`")


def test_the_loss_is_that_of_summing_over_all_sequences() -> None:
    from attribune_lab.network import chain_loss

    torch.manual_seed(1)
    scores, transitions, starts = torch.randn(1, 3, 4), torch.randn(4, 4), torch.randn(4)
    opens = torch.tensor([[True, False, True]])

    def weigh(tags: tuple[int, ...]) -> float:
        moves = [starts[tags[0]], transitions[tags[0], tags[1]], starts[tags[2]]]
        return float(sum(moves) + sum(scores[0, i, tag] for i, tag in enumerate(tags)))

    everything = math.log(sum(math.exp(weigh(tags)) for tags in itertools.product(range(4), repeat=3)))
    loss = chain_loss(scores, torch.tensor([[2, 0, 3]]), opens, (transitions, starts))
    assert float(loss) == pytest.approx(everything - weigh((2, 0, 3)), abs=1e-4)


def test_padding_adds_nothing_to_the_loss() -> None:
    from attribune_lab.network import chain_loss

    torch.manual_seed(2)
    scores, chain = torch.randn(1, 4, 3), (torch.randn(3, 3), torch.randn(3))
    opens = torch.tensor([[True, False, False, False]])
    padded = chain_loss(scores, torch.tensor([[1, 0, -100, -100]]), opens, chain)
    alone = chain_loss(scores[:, :2], torch.tensor([[1, 0]]), opens[:, :2], chain)
    assert float(padded) == pytest.approx(float(alone), abs=1e-5)


def test_dropout_leaves_the_mean_as_it_is_and_nothing_out_outside_training() -> None:
    from attribune_lab.network import Dropout

    torch.manual_seed(3)
    dropout, values = Dropout(0.1), torch.ones(400, 500)
    dropped = dropout.train()(values)
    assert float((dropped == 0).float().mean()) == pytest.approx(0.1, abs=0.01)
    assert float(dropped.mean()) == pytest.approx(1.0, abs=0.01)
    assert torch.equal(dropout.eval()(values), values)


def test_every_dropout_of_the_encoder_is_the_pooled_one() -> None:
    from attribune_lab.network import Dropout, replace_dropouts

    module = torch.nn.Sequential(torch.nn.Sequential(torch.nn.Dropout(0.1)), torch.nn.Dropout(0.2))
    replace_dropouts(module)
    assert [type(m) for m in module.modules() if not list(m.children())] == [Dropout, Dropout]


def test_a_teacher_who_is_sure_teaches_what_gold_teaches() -> None:
    from attribune_lab.network import chain_loss, taught_loss

    torch.manual_seed(4)
    chain = (torch.randn(3, 3), torch.randn(3))
    opens = torch.tensor([[True, False, True, False]])
    tags = torch.tensor([[2, 0, 1, -100]])
    sure = torch.nn.functional.one_hot(tags.clamp(min=0), 3).float() * (tags >= 0)[:, :, None]
    scores = torch.arange(12.0).reshape(1, 4, 3).requires_grad_()
    (by_gold,) = torch.autograd.grad(chain_loss(scores, tags, opens, chain), scores)
    (by_teacher,) = torch.autograd.grad(taught_loss(scores, sure, opens, chain), scores)
    assert torch.allclose(by_gold, by_teacher, atol=1e-5)


def test_nothing_is_left_to_learn_from_a_teacher_who_agrees() -> None:
    from attribune.extract.chain import Chain, find_chances
    from attribune_lab.network import taught_loss

    torch.manual_seed(5)
    scores, transitions, starts = torch.randn(1, 4, 7), torch.randn(7, 7), torch.randn(7)
    opens = torch.tensor([[True, False, False, True]])
    chances = find_chances(scores.numpy(), opens.numpy(), Chain(transitions.numpy(), starts.numpy()))
    scores.requires_grad_()
    loss = taught_loss(scores, torch.from_numpy(chances), opens, (transitions, starts))
    (left,) = torch.autograd.grad(loss, scores)
    assert float(left.abs().max()) < 1e-4
