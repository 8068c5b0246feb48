# fault: +1 in place of +s inside the floor: right for stride 1 only
# caught by: by_hand, counts_the_places, matches_reference
def conv_output_size(n, k, p, s):
    if s < 1 or k > n + p:
        raise ValueError("no output")
    return (n - k + p + 1) // s
