# way: a loop that multiplies the shape
def count_parameters(net):
    total = 0
    for _, p in net.named_parameters():
        if not p.requires_grad:
            continue
        size = 1
        for n in p.shape:
            size *= n
        total += size
    return total
