# fault: everything is put before
# caught by: by_hand, splits_k_minus_one, matches_reference
def same_padding(k):
    return k - 1, 0
