# fault: only x is moved
# caught by: moves_both
def add_on(x, y, device):
    return x.to(device) + y
