# fault: height is taken for both sides
# caught by: one_more, matches_reference
def head_parameters(channels, height, width, num_classes):
    n = channels * height * height
    return n * 4096 + 4096 + 4096 * 4096 + 4096 + 4096 * num_classes + num_classes, 0
