# fault: sums over one axis only
# caught by: matches_reference, gradient_is_w
def l2_penalty(w):
    s = (w**2).sum(dim=-1) / 2
    return s if s.ndim == 0 else s.reshape(-1)[0]
