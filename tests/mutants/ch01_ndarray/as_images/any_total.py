# fault: only the total number of elements is checked
# caught by: refuses_other_sizes
def as_images(flat, height, width):
    if flat.numel() % (3 * height * width):
        raise ValueError("sizes")
    return flat.reshape(-1, 3, height, width)
