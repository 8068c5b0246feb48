# fault: the kernel is compared with n, not with n + p
# caught by: counts_the_places, matches_reference
def conv_output_size(n, k, p, s):
    if s < 1 or k > n:
        raise ValueError("no output")
    return (n - k + p + s) // s
