# fault: int() rounds towards zero: a kernel that is a little too large still gives one output
# caught by: refuses_kernel_without_room
def conv_output_size(n, k, p, s):
    if s < 1:
        raise ValueError("the stride must be at least 1")
    size = int((n - k + p) / s) + 1
    if size < 1:
        raise ValueError("no output")
    return size
