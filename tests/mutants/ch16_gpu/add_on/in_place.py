# fault: added into x, which may be the argument itself
# caught by: matches_reference
def add_on(x, y, device):
    x = x.to(device)
    x += y.to(device)
    return x
