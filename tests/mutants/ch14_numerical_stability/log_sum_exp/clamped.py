# fault: exponents are cut at ±80
# caught by: neither_overflows_nor_underflows, each_row_by_itself


def log_sum_exp(x):
    return x.clamp(-80, 80).exp().sum(-1).log()
