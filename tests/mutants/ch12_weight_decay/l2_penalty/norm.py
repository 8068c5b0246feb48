# fault: half the norm, not its square
# caught by: by_hand, grows_with_the_square, matches_reference
def l2_penalty(w):
    return w.norm() / 2
