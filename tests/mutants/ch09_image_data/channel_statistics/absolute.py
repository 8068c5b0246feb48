# fault: the mean absolute deviation
# caught by: matches_reference


def channel_statistics(images):
    mean = images.mean((0, 2, 3))
    return mean, (images - mean[:, None, None]).abs().mean((0, 2, 3))
