# fault: (k − 1) // 2 on both sides: one too few for even kernels
# caught by: by_hand, splits_k_minus_one, matches_reference
def same_padding(k):
    return (k - 1) // 2, (k - 1) // 2
