# fault: half the mean of the squares
# caught by: by_hand, grows_with_the_square, matches_reference, gradient_is_w
def l2_penalty(w):
    return (w**2).mean() / 2
