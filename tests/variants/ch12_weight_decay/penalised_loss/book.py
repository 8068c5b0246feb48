# way: with l2_penalty
def penalised_loss(loss, w, lam=0.0):
    penalty = l2_penalty(w)
    return loss + lam * penalty
