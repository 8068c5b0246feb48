# fault: the pictures have no graph
# caught by: gradient
def as_images(flat, height, width):
    if flat.shape[1] != 3 * height * width:
        raise ValueError("sizes")
    return flat.detach().reshape(-1, 3, height, width)
