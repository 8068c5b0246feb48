# way: Python numbers
import math


def frobenius_norm(A):
    return math.sqrt(math.fsum(v * v for row in A.detach().tolist() for v in row))
