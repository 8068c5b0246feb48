# fault: p is taken as the padding of one side and counted twice
# caught by: by_hand, counts_the_places, matches_reference
def conv_output_size(n, k, p, s):
    size = (n - k + 2 * p + s) // s if s >= 1 else 0
    if size < 1 or k > n + p:
        raise ValueError("no output")
    return size
