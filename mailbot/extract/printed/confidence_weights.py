"""What the marks of a printed value weigh for its being right, in natural logarithms of odds, and the most that a field may say of itself.

Written by `bench.calibrate`.
"""

WEIGHTS: dict[str, dict[str, float]] = {}

MOST: dict[str, float] = {}
