# fault: round() rounds halves to even: right for some even kernels only
# caught by: by_hand, matches_reference
def same_padding(k):
    before = round((k - 1) / 2)
    return before, k - 1 - before
