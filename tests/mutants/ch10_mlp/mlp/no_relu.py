# fault: no activation: a linear model
# caught by: by_hand, matches_reference

def mlp(X, W1, b1, W2, b2):
    return (X.flatten(1) @ W1 + b1) @ W2 + b2
