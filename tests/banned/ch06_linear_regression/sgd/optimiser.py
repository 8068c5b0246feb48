# banned: torch.optim.SGD
import torch


def sgd(params, lr, batch_size):
    trainer = torch.optim.SGD([p for p in params if p.grad is not None], lr=lr / batch_size)
    trainer.step()
    trainer.zero_grad()
