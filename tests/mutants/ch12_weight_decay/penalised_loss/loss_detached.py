# fault: no gradient to the loss
# caught by: gradient
def penalised_loss(loss, w, lam):
    return loss.item() + lam * l2_penalty(w)
