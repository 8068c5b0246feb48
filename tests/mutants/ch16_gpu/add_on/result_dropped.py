# fault: .to() is called and its result thrown away
# caught by: by_hand, moves_both
def add_on(x, y, device):
    x.to(device)
    y.to(device)
    return x + y
