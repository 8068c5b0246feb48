# fault: view(-1) fails for tensors that are not contiguous
# caught by: matches_reference
def clamp_negative_(x):
    flat = x.view(-1)
    flat[flat < 0] = 0
    return x
