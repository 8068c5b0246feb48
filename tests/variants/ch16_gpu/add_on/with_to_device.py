# way: moves both with to_device
def add_on(x, y, device):
    a, b = to_device((x, y), device)
    return a + b
