# way: unflatten
def as_images(flat, height, width):
    if flat.size(1) != 3 * height * width:
        raise ValueError("wrong number of columns")
    return flat.unflatten(1, (3, height, width))
