# way: adds into a copy
def add_on(x, y, device, scale=1):
    total = x.to(device, copy=True)
    total = total.add(y.to(device), alpha=scale)
    return total
