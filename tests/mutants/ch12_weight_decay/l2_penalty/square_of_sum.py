# fault: the square of the sum
# caught by: by_hand, grows_with_the_square, matches_reference
def l2_penalty(w):
    return w.sum() ** 2 / 2
