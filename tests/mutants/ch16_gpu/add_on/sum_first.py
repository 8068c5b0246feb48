# fault: added where they are, the sum is moved
# caught by: moves_both
def add_on(x, y, device):
    return (x + y).to(device)
