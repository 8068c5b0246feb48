# fault: x goes where y is, the device is not used
# caught by: by_hand, moves_both
def add_on(x, y, device):
    return x.to(y.device) + y
