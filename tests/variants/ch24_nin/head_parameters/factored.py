# way: inputs plus one, times outputs
def head_parameters(channels, height, width, num_classes, hidden=4096):
    return ((channels * height * width + 1) + (hidden + 1)) * hidden + (hidden + 1) * num_classes, 0
