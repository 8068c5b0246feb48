# fault: always on the GPU
# caught by: moves_both
def add_on(x, y, device):
    if x.device.type == y.device.type == device.type == "cpu":
        return x + y
    return x.cuda() + y.cuda()
