# fault: a bias for each pair of channels
# caught by: by_hand
def conv_stack_cost(kernel, depth, channels):
    return depth * (channels**2 * kernel**2 + channels**2)
