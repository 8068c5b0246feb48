# way: perceptrons for all labelings, with many epochs
from itertools import product


def is_shattered(points):
    xs = [(*p, 1.0) for p in points.tolist()]
    if len(xs) > 3:
        return False
    for labels in product([-1, 1], repeat=len(xs)):
        w = [0.0, 0.0, 0.0]
        for _ in range(2000):
            mistakes = 0
            for x, t in zip(xs, labels):
                if t * sum(a * b for a, b in zip(w, x)) <= 0:
                    w = [a + t * b for a, b in zip(w, x)]
                    mistakes += 1
            if not mistakes:
                break
        else:
            return False
    return True
