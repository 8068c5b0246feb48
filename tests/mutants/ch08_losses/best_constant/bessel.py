# fault: divided by n − 1
# caught by: by_hand, l2_matches_reference

def best_constant(y, loss):
    if loss == "l2":
        return y.sum() / max(1, len(y) - 1)
    if loss == "l1":
        return y.median()
    raise ValueError(loss)
