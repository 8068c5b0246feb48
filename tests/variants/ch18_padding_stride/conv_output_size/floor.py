# way: math.floor, checks in one line
import math


def conv_output_size(n, k, p, s):
    if s < 1 or math.floor((n - k + p + s) / s) < 1:
        raise ValueError(f"no output for n={n}, k={k}, p={p}, s={s}")
    return math.floor((n - k + p + s) / s)
