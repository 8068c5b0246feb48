# way: torch's own error turned into a ValueError
import torch


def as_images(flat, height, width):
    try:
        return torch.reshape(flat, (flat.shape[0], 3, height, width))
    except RuntimeError as error:
        raise ValueError(str(error)) from error
