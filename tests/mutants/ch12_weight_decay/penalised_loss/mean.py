# fault: the mean of the squares
# caught by: by_hand, matches_reference
def penalised_loss(loss, w, lam):
    return loss + lam * (w**2).mean() / 2
