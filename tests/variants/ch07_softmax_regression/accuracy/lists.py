# way: lists of Python numbers

def accuracy(y_hat, y, start=0):
    guesses = y_hat.tolist() if y_hat.ndim == 1 else [max(range(len(r)), key=r.__getitem__) for r in y_hat.tolist()]
    return sum((g == t for g, t in zip(guesses, y.tolist())), start)
