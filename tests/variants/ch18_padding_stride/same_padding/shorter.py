# way: halves of k and of k − 1
def same_padding(k):
    return k // 2, (k - 1) // 2
