# fault: the check forgets the three channels
# caught by: example, refuses_other_sizes
def as_images(flat, height, width):
    if flat.shape[1] != height * width:
        raise ValueError("sizes")
    return flat.reshape(-1, 3, height, width)
