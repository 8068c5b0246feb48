# fault: no gradient
# caught by: gradient


def channel_statistics(images):
    images = images.detach()
    return images.mean((0, 2, 3)), images.std((0, 2, 3), unbiased=False)
