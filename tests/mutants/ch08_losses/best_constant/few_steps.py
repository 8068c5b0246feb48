# fault: gradient descent that stops too early
# caught by: by_hand, l2_matches_reference

def best_constant(y, loss):
    if loss not in ("l1", "l2"):
        raise ValueError(loss)
    if loss == "l1":
        return y.median()
    c = y.detach()[0].clone()
    for _ in range(20):
        c = c - 0.1 * (c - y.detach()).mean()
    return c
