# fault: the shape is lost
# caught by: elementwise_and_symmetric

def l2_loss(y_hat, y):
    return 0.5 * (y_hat - y).reshape(-1) ** 2


def l1_loss(y_hat, y):
    return (y_hat - y).reshape(-1).abs()
