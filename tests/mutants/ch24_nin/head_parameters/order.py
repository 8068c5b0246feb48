# fault: the two numbers change places
# caught by: by_hand
def head_parameters(channels, height, width, num_classes):
    n = channels * height * width
    return 0, n * 4096 + 4096 + 4096 * 4096 + 4096 + 4096 * num_classes + num_classes
