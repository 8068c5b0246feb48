# fault: no graph
# caught by: gradient
def dropout_moments(x, p):
    x = x.detach().clone()
    return x, x**2 * p / (1 - p)
