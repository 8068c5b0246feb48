# way: odd and even kernels told apart
def same_padding(k):
    if k % 2 == 1:
        return ((k - 1) // 2,) * 2
    return k // 2, k // 2 - 1
