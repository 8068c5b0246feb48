# way: in one line
def penalised_loss(loss, w, lam):
    return loss + 0.5 * lam * w.pow(2).sum()
