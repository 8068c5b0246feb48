# fault: a Python number: the gradient is lost
# caught by: gradient_is_w
def l2_penalty(w):
    return float((w**2).sum() / 2)
