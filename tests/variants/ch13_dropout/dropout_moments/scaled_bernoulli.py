# way: (x/(1 − p))² times the variance of a coin
def dropout_moments(x, p):
    return x, (x / (1 - p)) ** 2 * (p * (1 - p))
