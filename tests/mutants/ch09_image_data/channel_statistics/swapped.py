# fault: std first
# caught by: by_hand, matches_reference


def channel_statistics(images):
    return images.std((0, 2, 3), unbiased=False), images.mean((0, 2, 3))
