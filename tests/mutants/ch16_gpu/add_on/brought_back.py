# fault: the sum is brought back to the CPU
# caught by: by_hand, moves_both
def add_on(x, y, device):
    return (x.to(device) + y.to(device)).cpu()
