# fault: biases of one convolution only
# caught by: by_hand, grows_with_depth
def conv_stack_cost(kernel, depth, channels):
    return depth * channels**2 * kernel**2 + channels
