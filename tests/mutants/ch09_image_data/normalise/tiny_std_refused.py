# fault: a small std is refused, not only 0
# caught by: matches_reference


def normalise(images, mean, std):
    if len(mean) != images.shape[1] or len(std) != images.shape[1] or min(std) < 1e-3:
        raise ValueError
    m = images.new_tensor(mean).view(-1, 1, 1)
    s = images.new_tensor(std).view(-1, 1, 1)
    return (images - m) / s
