# fault: one number instead of two
# caught by: by_hand, splits_k_minus_one, matches_reference
def same_padding(k):
    return (k - 1) // 2
