# fault: the first picture only
# caught by: by_hand, matches_reference


def channel_statistics(images):
    return images[0].mean((1, 2)), images[0].std((1, 2), unbiased=False)
