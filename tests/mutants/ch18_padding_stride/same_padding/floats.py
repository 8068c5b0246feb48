# fault: floats
# caught by: by_hand, splits_k_minus_one
def same_padding(k):
    return (k - 1) / 2, (k - 1) / 2
