# fault: y is sorted in place
# caught by: l1_is_a_median

def best_constant(y, loss):
    if loss == "l2":
        return y.mean()
    if loss == "l1":
        y.data.copy_(y.data.sort().values)
        return y[len(y) // 2]
    raise ValueError(loss)
