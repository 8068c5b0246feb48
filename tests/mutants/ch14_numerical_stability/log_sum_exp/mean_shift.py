# fault: shifted by the mean of the row
# caught by: neither_overflows_nor_underflows


def log_sum_exp(x):
    m = x.detach().mean(-1, keepdim=True)
    return m.squeeze(-1) + (x - m).exp().sum(-1).log()
