# way: contiguous, then view
def as_images(flat, height, width, channels=3):
    if flat.shape != (len(flat), channels * height * width):
        raise ValueError(tuple(flat.shape))
    return flat.contiguous().view(len(flat), channels, height, width)
