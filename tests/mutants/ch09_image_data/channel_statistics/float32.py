# fault: always float32
# caught by: matches_reference


def channel_statistics(images):
    images = images.float()
    return images.mean((0, 2, 3)), images.std((0, 2, 3), unbiased=False)
