# fault: only the total of the first head
# caught by: by_hand
def head_parameters(channels, height, width, num_classes):
    n = channels * height * width
    return n * 4096 + 4096 + 4096 * 4096 + 4096 + 4096 * num_classes + num_classes
