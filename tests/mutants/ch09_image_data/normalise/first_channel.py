# fault: the first channel's numbers for all
# caught by: by_hand, matches_reference


def normalise(images, mean, std):
    c = images.shape[1]
    if len(mean) != c or len(std) != c or 0 in std:
        raise ValueError
    return (images - mean[0]) / std[0]
