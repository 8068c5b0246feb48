# fault: only y is moved
# caught by: moves_both
def add_on(x, y, device):
    return x + y.to(device)
