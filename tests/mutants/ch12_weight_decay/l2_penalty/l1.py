# fault: the L1 norm
# caught by: by_hand, grows_with_the_square, matches_reference
def l2_penalty(w):
    return w.abs().sum() / 2
