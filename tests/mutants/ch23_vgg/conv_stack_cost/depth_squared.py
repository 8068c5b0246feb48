# fault: depth squared
# caught by: by_hand, grows_with_depth
def conv_stack_cost(kernel, depth, channels):
    return depth**2 * (channels**2 * kernel**2 + channels)
