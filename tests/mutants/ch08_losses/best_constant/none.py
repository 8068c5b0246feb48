# fault: None for an unknown loss
# caught by: refuses_other_losses

def best_constant(y, loss):
    if loss == "l2":
        return y.mean()
    if loss == "l1":
        return y.median()
