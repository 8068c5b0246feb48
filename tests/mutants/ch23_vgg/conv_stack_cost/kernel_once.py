# fault: kernel in place of its square
# caught by: by_hand
def conv_stack_cost(kernel, depth, channels):
    return depth * (channels**2 * kernel + channels)
