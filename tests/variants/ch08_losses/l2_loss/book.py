# way: the book's way: reshape and square

def l2_loss(y_hat, y):
    return (y_hat - y.reshape(y_hat.shape)) ** 2 / 2


def l1_loss(y_hat, y):
    return abs(y_hat - y.reshape(y_hat.shape))
