# fault: k // 2 on both sides: one too many for even kernels
# caught by: by_hand, splits_k_minus_one, matches_reference
def same_padding(k):
    return k // 2, k // 2
