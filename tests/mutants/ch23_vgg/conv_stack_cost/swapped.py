# fault: kernel and depth change places
# caught by: by_hand
def conv_stack_cost(depth, kernel, channels):
    return depth * (channels**2 * kernel**2 + channels)
