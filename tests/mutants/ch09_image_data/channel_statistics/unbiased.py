# fault: the unbiased std
# caught by: by_hand, constant_images, matches_reference


def channel_statistics(images):
    return images.mean((0, 2, 3)), images.std((0, 2, 3))
