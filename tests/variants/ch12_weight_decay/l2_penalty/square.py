# way: mean times number
def l2_penalty(w):
    return w.square().mean() * (w.numel() / 2)
