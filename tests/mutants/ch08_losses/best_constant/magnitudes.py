# fault: the mean of the absolute values
# caught by: l2_matches_reference, moves_along

def best_constant(y, loss):
    if loss == "l2":
        return y.abs().mean()
    if loss == "l1":
        return y.median()
    raise ValueError(loss)
