# way: numpy and back
import torch


def predict(y_hat):
    return torch.from_numpy(y_hat.detach().cpu().numpy().argmax(axis=1)).to(y_hat.device)
