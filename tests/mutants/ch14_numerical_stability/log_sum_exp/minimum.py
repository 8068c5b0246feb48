# fault: shifted by the minimum
# caught by: neither_overflows_nor_underflows, minus_infinity


def log_sum_exp(x):
    m = x.detach().amin(-1, keepdim=True)
    return m.squeeze(-1) + (x - m).exp().sum(-1).log()
