# way: Python floats
import math


def l1_norm(x):
    return sum(abs(v) for v in x.tolist())


def l2_norm(x):
    return math.sqrt(sum(v * v for v in x.tolist()))
