# fault: the mean is not subtracted
# caught by: by_hand, matches_reference


def channel_statistics(images):
    return images.mean((0, 2, 3)), images.square().mean((0, 2, 3)).sqrt()
