# fault: float64 is cut to float32
# caught by: elementwise_and_symmetric

def l2_loss(y_hat, y):
    return 0.5 * (y_hat.float() - y.float()) ** 2


def l1_loss(y_hat, y):
    return (y_hat - y).abs()
