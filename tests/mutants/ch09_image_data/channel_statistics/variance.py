# fault: the variance
# caught by: matches_reference


def channel_statistics(images):
    return images.mean((0, 2, 3)), images.var((0, 2, 3), unbiased=False)
