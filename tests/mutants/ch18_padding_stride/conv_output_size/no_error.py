# fault: a size of 0 or less is returned
# caught by: refuses_kernel_without_room
def conv_output_size(n, k, p, s):
    if s < 1:
        raise ValueError("the stride must be at least 1")
    return (n - k + p + s) // s
