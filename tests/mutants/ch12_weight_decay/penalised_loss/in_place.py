# fault: adds the penalty to the loss in place
# caught by: by_hand, matches_reference
import torch


def penalised_loss(loss, w, lam):
    with torch.no_grad():
        loss += lam * l2_penalty(w)
    return loss
