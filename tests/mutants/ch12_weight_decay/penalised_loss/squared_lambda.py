# fault: λ² instead of λ
# caught by: by_hand, is_linear_in_lambda, matches_reference
def penalised_loss(loss, w, lam):
    return loss + lam**2 * l2_penalty(w)
