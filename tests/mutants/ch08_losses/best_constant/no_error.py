# fault: anything else counts as l1
# caught by: refuses_other_losses

def best_constant(y, loss):
    return y.mean() if loss == "l2" else y.median()
