# fault: the norm, not its square
# caught by: by_hand, matches_reference
def penalised_loss(loss, w, lam):
    return loss + lam / 2 * w.norm()
