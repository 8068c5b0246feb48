# fault: detached
# caught by: gradient_is_w
def l2_penalty(w):
    return (w.detach() ** 2).sum() / 2
