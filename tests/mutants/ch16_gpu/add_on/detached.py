# fault: no gradient
# caught by: gradient
def add_on(x, y, device):
    return x.detach().to(device) + y.detach().to(device)
