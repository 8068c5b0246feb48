# fault: channels in place of their square
# caught by: by_hand
def conv_stack_cost(kernel, depth, channels):
    return depth * (channels * kernel**2 + channels)
