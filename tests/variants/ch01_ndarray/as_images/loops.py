# way: row by row, channel by channel
import torch


def as_images(flat, height, width):
    area = height * width
    if flat.shape[1] != 3 * area:
        raise ValueError(f"{flat.shape[1]} != 3 * {area}")
    images = []
    for vector in flat:
        channels = [vector[c * area : (c + 1) * area].reshape(height, width) for c in range(3)]
        images.append(torch.stack(channels))
    return torch.stack(images)
