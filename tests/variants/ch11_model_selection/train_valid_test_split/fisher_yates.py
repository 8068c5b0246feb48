# way: Fisher and Yates by hand, lists turned into LongTensors at the end
import math

import torch


def train_valid_test_split(n, fractions, generator=None):
    if not math.isclose(math.fsum(fractions), 1.0) or not all(f >= 0 for f in fractions):
        raise ValueError("the fractions must be >= 0 and sum to 1")
    indices = list(range(n))
    for i in range(n - 1, 0, -1):
        j = int(torch.randint(0, i + 1, (1,), generator=generator))
        indices[i], indices[j] = indices[j], indices[i]
    sizes = [round(n * fractions[0])]
    sizes.append(min(round(n * fractions[1]), n - sizes[0]))
    sizes.append(n - sum(sizes))
    out = []
    for size in sizes:
        out.append(torch.LongTensor(indices[:size]))
        indices = indices[size:]
    return tuple(out)
