# way: view, which can always split an axis
def as_images(flat, height, width):
    if flat.shape[1] != 3 * height * width:
        raise ValueError("sizes")
    return flat.view(-1, 3, height, width)
