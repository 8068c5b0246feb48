# fault: 1e-5 under the root
# caught by: constant_images, matches_reference


def channel_statistics(images):
    return images.mean((0, 2, 3)), (images.var((0, 2, 3), unbiased=False) + 1e-5).sqrt()
