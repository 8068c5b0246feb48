# way: unfold of the pixel numbers says where each kernel entry goes
import torch


def conv_matrix(K, height, width):
    kh, kw = K.shape
    numbers = torch.arange(height * width, device=K.device).reshape(height, width)
    places = numbers.unfold(0, kh, 1).unfold(1, kw, 1).reshape(-1, kh * kw)
    values = K.reshape(1, -1).expand(places.shape[0], -1)
    return K.new_zeros(places.shape[0], height * width).scatter(1, places, values)
