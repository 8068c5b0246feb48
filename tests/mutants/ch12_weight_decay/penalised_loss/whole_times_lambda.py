# fault: λ multiplies the loss too
# caught by: by_hand, is_linear_in_lambda, matches_reference
def penalised_loss(loss, w, lam):
    return lam * (loss + l2_penalty(w))
