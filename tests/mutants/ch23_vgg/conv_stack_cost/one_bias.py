# fault: one bias for each convolution
# caught by: by_hand
def conv_stack_cost(kernel, depth, channels):
    return depth * (channels**2 * kernel**2 + 1)
