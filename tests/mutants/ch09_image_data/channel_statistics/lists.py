# fault: lists of numbers
# caught by: by_hand, matches_reference


def channel_statistics(images):
    return images.mean((0, 2, 3)).tolist(), images.std((0, 2, 3), unbiased=False).tolist()
