# fault: 4000 units
# caught by: by_hand
def head_parameters(channels, height, width, num_classes):
    n = channels * height * width
    return n * 4000 + 4000 + 4000 * 4000 + 4000 + 4000 * num_classes + num_classes, 0
