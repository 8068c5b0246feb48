# way: a loop over the layers
def conv_stack_cost(kernel, depth, channels):
    total = 0
    for _ in range(depth):
        total += channels * channels * kernel * kernel
        total += channels
    return total
