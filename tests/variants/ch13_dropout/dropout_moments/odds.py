# way: odds as a factor, in a list comprehension over nothing
def dropout_moments(x, p, eps=0.0):
    odds = p / (1 - p + eps)
    return (x.clone(), x.square().mul(odds))
