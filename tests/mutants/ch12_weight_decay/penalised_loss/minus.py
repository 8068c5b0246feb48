# fault: subtracts the penalty
# caught by: by_hand, matches_reference, gradient
def penalised_loss(loss, w, lam):
    return loss - lam * l2_penalty(w)
