# fault: a float
# caught by: by_hand
def conv_stack_cost(kernel, depth, channels):
    return depth * (channels**2 * kernel**2.0 + channels)
