# fault: no biases
# caught by: by_hand
def conv_stack_cost(kernel, depth, channels):
    return depth * (channels**2 * kernel**2)
