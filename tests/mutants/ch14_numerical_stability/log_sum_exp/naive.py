# fault: no shift: overflows and underflows
# caught by: neither_overflows_nor_underflows, each_row_by_itself


def log_sum_exp(x):
    return x.exp().sum(-1).log()
