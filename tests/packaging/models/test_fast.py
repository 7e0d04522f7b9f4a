import fast
import pytest
import torch
from torch.nn.utils.rnn import pack_sequence


@pytest.mark.parametrize("two_way", [False, True])
def test_an_lstm_gives_what_pytorch_gives(two_way):
    torch.manual_seed(1)
    layer = torch.nn.LSTM(5, 7, batch_first=True, bidirectional=two_way)
    packed = pack_sequence([torch.randn(length, 5) for length in (9, 8, 3, 1, 1)])
    start = tuple(torch.randn(2 if two_way else 1, 5, 7) for _ in range(2))

    wanted, (ends, _) = layer(packed, start)
    found, (our_ends, _) = fast.lstm(layer, packed, start)

    assert torch.allclose(found.data, wanted.data, atol=1e-6)
    assert torch.allclose(our_ends, ends, atol=1e-6)


def test_an_lstm_learns_what_pytorch_learns():
    torch.manual_seed(1)
    layer = torch.nn.LSTM(5, 7, batch_first=True, bidirectional=True)
    packed = pack_sequence([torch.randn(length, 5) for length in (6, 2)])
    layer(packed)[0].data.square().sum().backward()
    wanted = {name: weight.grad.clone() for name, weight in layer.named_parameters()}
    layer.zero_grad()

    fast.lstm(layer, packed, None)[0].data.square().sum().backward()

    for name, weight in layer.named_parameters():
        assert torch.allclose(weight.grad, wanted[name], atol=1e-5), name


def test_dropout_keeps_the_mean_and_rests_when_nothing_is_learned():
    dropout = fast.Dropout(0.25)
    values = torch.ones(200, 200)

    dropped = dropout(values)

    assert (dropped == 0).float().mean().item() == pytest.approx(0.25, abs=0.02)
    assert dropped.mean().item() == pytest.approx(1, abs=0.02)
    assert torch.equal(dropout.eval()(values), values)
