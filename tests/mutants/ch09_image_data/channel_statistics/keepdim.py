# fault: shape (1, c, 1, 1)
# caught by: by_hand, matches_reference


def channel_statistics(images):
    return images.mean((0, 2, 3), keepdim=True), images.std((0, 2, 3), keepdim=True, unbiased=False)
