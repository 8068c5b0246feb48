# fault: takes other spellings for the two names
# caught by: refuses_other_losses

def best_constant(y, loss):
    if "2" in loss:
        return y.mean()
    if "1" in loss:
        return y.median()
    raise ValueError(loss)
