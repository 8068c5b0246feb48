# fault: over channels: one number for each picture
# caught by: by_hand, matches_reference


def channel_statistics(images):
    return images.mean((1, 2, 3)), images.std((1, 2, 3), unbiased=False)
