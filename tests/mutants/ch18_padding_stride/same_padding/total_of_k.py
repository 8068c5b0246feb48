# fault: the total is k, not k − 1
# caught by: by_hand, splits_k_minus_one, matches_reference
def same_padding(k):
    return (k + 1) // 2, k // 2
