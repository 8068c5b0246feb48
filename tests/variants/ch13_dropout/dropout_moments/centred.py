# way: the two squared deviations, weighted
def dropout_moments(x, p):
    mean = x + 0.0
    variance = p * (0 - x) ** 2 + (1 - p) * (x / (1 - p) - x) ** 2
    return [mean, variance]
