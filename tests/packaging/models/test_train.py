from types import SimpleNamespace

import pytest
import train


class Clock:
    """A clock that goes on by a second with every look at it."""

    def __init__(self) -> None:
        self.now = 0.0

    def monotonic(self) -> float:
        self.now += 1
        return self.now


@pytest.fixture
def training(monkeypatch):
    import torch

    monkeypatch.setattr(train, "time", Clock())
    model = torch.nn.Linear(1, 1)
    trainer = SimpleNamespace(model=model, optimizer=torch.optim.SGD(model.parameters(), lr=1.0))
    rates: list[float] = []

    def update(_):
        rates.append(trainer.optimizer.param_groups[0]["lr"])
        return 0.0

    training = train.Training(trainer, update, lambda: [None])
    training.rates = rates
    return training


def test_the_rate_rises_and_then_falls_in_a_line_to_nothing(training, tmp_path):
    training.run(minutes=20, rate=0.5, checkpoint=tmp_path / "model.checkpoint")

    rates = training.rates
    assert rates.index(max(rates)) < 70
    assert rates[-1] == pytest.approx(0, abs=0.001)
    middle = rates[len(rates) // 2]
    assert middle == pytest.approx(0.25, abs=0.01)


def test_a_training_that_was_cut_off_goes_on_where_it_was(training, tmp_path):
    checkpoint = tmp_path / "model.checkpoint"
    training.update = _fails_after(training.update, 400)
    with pytest.raises(KeyboardInterrupt):
        training.run(minutes=20, rate=0.5, checkpoint=checkpoint)
    assert checkpoint.exists()
    training.rates.clear()

    training.update = lambda batch, rates=training.rates: _note(training, rates)
    training.run(minutes=20, rate=0.5, checkpoint=checkpoint)

    assert training.rates[0] < 0.45
    assert len(training.rates) < 1000
    assert not checkpoint.exists()


def _note(training, rates):
    rates.append(training.trainer.optimizer.param_groups[0]["lr"])
    return 0.0


def _fails_after(update, steps):
    count = 0

    def failing(batch):
        nonlocal count
        count += 1
        if count > steps:
            raise KeyboardInterrupt
        return update(batch)

    return failing
