# fault: divided with /: a float, not rounded down
# caught by: by_hand, counts_the_places, matches_reference
def conv_output_size(n, k, p, s):
    if s < 1 or k > n + p:
        raise ValueError("no output")
    return (n - k + p + s) / s
