# fault: deviations from the mean of all channels
# caught by: channels_apart, matches_reference


def channel_statistics(images):
    return images.mean((0, 2, 3)), (images - images.mean()).square().mean((0, 2, 3)).sqrt()
