# fault: no gradient to w
# caught by: gradient
def penalised_loss(loss, w, lam):
    return loss + lam * l2_penalty(w.detach())
