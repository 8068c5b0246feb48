# fault: the mean of each picture's std
# caught by: by_hand, matches_reference


def channel_statistics(images):
    return images.mean((0, 2, 3)), images.std((2, 3), unbiased=False).mean(0)
