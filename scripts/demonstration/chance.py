"""Chance that is the same on every machine: drawn from names, not from a generator's state."""

import hashlib

SEED = "sitegen 7"


def fraction(*names):
    """A number in [0, 1) that belongs to these names."""
    text = "/".join([SEED, *map(str, names)])
    return int.from_bytes(hashlib.sha256(text.encode()).digest()[:7], "big") / 2**56


def spread(size, *names):
    """A number around 0, rarely beyond `size`: the sum of three draws is bell-shaped enough."""
    return size * (sum(fraction(*names, draw) for draw in range(3)) - 1.5) / 1.5


def between(low, high, *names):
    return low + (high - low) * fraction(*names)


def whole(low, high, *names):
    """A whole number from low to high, both included."""
    return low + int(fraction(*names) * (high - low + 1))


def pick(choices, *names):
    return choices[int(fraction(*names) * len(choices))]


def happens(probability, *names):
    return fraction(*names) < probability
