# fault: computes in float32
# caught by: matches_reference
def l2_penalty(w):
    return (w.float() ** 2).sum() / 2
