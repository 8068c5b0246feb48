# way: through .data
import math


def xavier_uniform_(w, gain=1.0):
    b = gain * math.sqrt(6.0 / (w.size(0) + w.size(1)))
    w.data.uniform_(-b, b)
    return w
