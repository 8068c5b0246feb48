# fault: nothing is moved
# caught by: by_hand, moves_both
def add_on(x, y, device):
    return x + y
