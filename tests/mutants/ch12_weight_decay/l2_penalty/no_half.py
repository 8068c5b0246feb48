# fault: the sum of squares without the half
# caught by: by_hand, matches_reference, gradient_is_w
def l2_penalty(w):
    return (w**2).sum()
