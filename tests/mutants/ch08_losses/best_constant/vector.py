# fault: a vector of one element
# caught by: by_hand

def best_constant(y, loss):
    if loss == "l2":
        return y.mean().reshape(1)
    if loss == "l1":
        return y.median().reshape(1)
    raise ValueError(loss)
