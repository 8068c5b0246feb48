# way: the kernel walks along the axis
class NoOutput(ValueError):
    pass


def conv_output_size(n, k, p, s):
    if s < 1:
        raise NoOutput("stride")
    end, count = k, 0
    while end <= n + p:
        count += 1
        end += s
    if count < 1:
        raise NoOutput("kernel")
    return count
