# fault: one formula for the whole tensor
# caught by: by_hand, matches_reference

def huber_loss(y_hat, y, delta=1.0):
    if delta <= 0:
        raise ValueError("delta")
    size = (y_hat - y).abs()
    if size.max() <= delta:
        return 0.5 * size**2
    return delta * (size - 0.5 * delta)
