# fault: one loss for each weight
# caught by: by_hand, matches_reference
def penalised_loss(loss, w, lam):
    return loss + lam * w**2 / 2
