# way: a product of the flattened vector with itself
def l2_penalty(w):
    v = w.reshape(-1)
    return 0.5 * (v @ v)
