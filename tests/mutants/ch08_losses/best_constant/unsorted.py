# fault: the middle one of the unsorted
# caught by: by_hand, l1_is_a_median

def best_constant(y, loss):
    if loss == "l2":
        return y.mean()
    if loss == "l1":
        return y[len(y) // 2]
    raise ValueError(loss)
