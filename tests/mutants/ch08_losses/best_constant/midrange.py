# fault: halfway between the extremes
# caught by: by_hand

def best_constant(y, loss):
    if loss == "l2":
        return y.mean()
    if loss == "l1":
        return (y.min() + y.max()) / 2
    raise ValueError(loss)
