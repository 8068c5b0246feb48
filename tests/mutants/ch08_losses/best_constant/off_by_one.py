# fault: one place too far up
# caught by: by_hand, l1_is_a_median

def best_constant(y, loss):
    if loss == "l2":
        return y.mean()
    if loss == "l1":
        return y.sort().values[min(len(y) // 2 + 1, len(y) - 1)]
    raise ValueError(loss)
