# way: moves only what is elsewhere
def add_on(x, y, device):
    if x.device != device:
        x = x.to(device=device)
    if y.device != device:
        y = y.to(device=device)
    return x.add(y)
