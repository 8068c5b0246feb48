# fault: weighs loss and penalty with 1 − λ and λ
# caught by: by_hand, matches_reference
def penalised_loss(loss, w, lam):
    return (1 - lam) * loss + lam * l2_penalty(w)
