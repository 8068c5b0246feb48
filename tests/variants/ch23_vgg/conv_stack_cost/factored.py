# way: factored
def conv_stack_cost(kernel, depth, channels, bias=True):
    return depth * channels * (channels * kernel * kernel + bool(bias))
