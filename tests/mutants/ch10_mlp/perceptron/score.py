# fault: the score itself
# caught by: by_hand

def perceptron(X, w, b):
    return X @ w + b
