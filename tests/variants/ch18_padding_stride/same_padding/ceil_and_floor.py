# way: ceil and floor as in the book
import math


def same_padding(k):
    p = k - 1
    return math.ceil(p / 2), math.floor(p / 2)
