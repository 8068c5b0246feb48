# fault: multiplied
# caught by: by_hand, matches_reference
def add_on(x, y, device):
    return x.to(device) * y.to(device)
