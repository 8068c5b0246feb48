# fault: only a stride of 0 is refused, by ZeroDivisionError; negative ones are computed with
# caught by: refuses_stride_under_one
def conv_output_size(n, k, p, s):
    size = (n - k + p + s) // s
    if size < 1:
        raise ValueError("no output")
    return size
