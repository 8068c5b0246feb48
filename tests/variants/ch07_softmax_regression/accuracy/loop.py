# way: a Python loop

def accuracy(y_hat, y):
    right = 0
    for guess, label in zip(y_hat, y):
        if guess.ndim == 1:
            guess = guess.argmax()
        right += int(guess) == int(label)
    return right
