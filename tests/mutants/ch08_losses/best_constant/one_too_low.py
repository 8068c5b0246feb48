# fault: one place too low for odd counts
# caught by: l1_is_a_median

def best_constant(y, loss):
    if loss == "l2":
        return y.mean()
    if loss == "l1":
        return y.sort().values[max(len(y) // 2 - 1, 0)]
    raise ValueError(loss)
