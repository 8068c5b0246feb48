# fault: a negative stride is taken as its size
# caught by: refuses_stride_under_one
def conv_output_size(n, k, p, s):
    s = abs(s)
    if s == 0 or k > n + p:
        raise ValueError("no output")
    return (n - k + p + s) // s
