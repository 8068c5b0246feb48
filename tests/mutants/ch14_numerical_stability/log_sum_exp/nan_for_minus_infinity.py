# fault: -inf - (-inf) gives NaN
# caught by: minus_infinity


def log_sum_exp(x):
    m = x.detach().amax(-1, keepdim=True)
    return m.squeeze(-1) + (x - m).exp().sum(-1).log()
