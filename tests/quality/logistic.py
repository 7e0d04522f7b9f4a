"""A small logistic model: which evidence speaks for a pair, and how much."""

import numpy as np

_FREE = 1e-6  # the bias is hardly penalised


def fit(evidence: np.ndarray, right: np.ndarray, penalty: float) -> np.ndarray:
    """Return the weights, the bias last, by Newton's method with an L2 penalty; a row of evidence per comparison."""
    columns = np.hstack([evidence, np.ones((len(evidence), 1))])
    shrink = np.eye(columns.shape[1]) * penalty
    shrink[-1, -1] = _FREE
    weights = np.zeros(columns.shape[1])
    for _ in range(40):
        chance = 1 / (1 + np.exp(-columns @ weights))
        slope = columns.T @ (chance - right) + shrink @ weights
        bend = (columns * (chance * (1 - chance))[:, None]).T @ columns + shrink
        weights -= np.linalg.solve(bend, slope)
    return weights


def chances(evidence: np.ndarray, weights: np.ndarray) -> np.ndarray:
    """Return the probability that each comparison is a pair."""
    result: np.ndarray = 1 / (1 + np.exp(-(evidence @ weights[:-1] + weights[-1])))
    return result
