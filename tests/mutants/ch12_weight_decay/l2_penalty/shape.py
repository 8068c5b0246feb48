# fault: keeps the axes: shape (1, 1) instead of a scalar
# caught by: by_hand, matches_reference
def l2_penalty(w):
    return (w**2).sum().reshape(1, 1) / 2
