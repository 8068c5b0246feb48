# fault: the head reads averaged channels
# caught by: vgg_head, matches_reference
def head_parameters(channels, height, width, num_classes):
    n = channels
    return n * 4096 + 4096 + 4096 * 4096 + 4096 + 4096 * num_classes + num_classes, 0
