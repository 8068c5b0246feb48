# fault: three hidden layers
# caught by: by_hand
def head_parameters(channels, height, width, num_classes):
    n = channels * height * width
    return n * 4096 + 4096 + 2 * (4096 * 4096 + 4096) + 4096 * num_classes + num_classes, 0
