# fault: one number for all channels, repeated
# caught by: by_hand, channels_apart, matches_reference


def channel_statistics(images):
    c = images.shape[1]
    return images.mean().repeat(c), images.std(unbiased=False).repeat(c)
