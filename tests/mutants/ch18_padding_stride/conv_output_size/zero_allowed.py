# fault: off by one in the check: a size of 0 is let through
# caught by: refuses_kernel_without_room
def conv_output_size(n, k, p, s):
    if s < 1:
        raise ValueError("the stride must be at least 1")
    size = (n - k + p + s) // s
    if size < 0:
        raise ValueError("no output")
    return size
