# fault: λ‖w‖² without the half
# caught by: by_hand, matches_reference, gradient
def penalised_loss(loss, w, lam):
    return loss + lam * (w**2).sum()
