# banned: another name for the library's class
import torch

MySequential = getattr(torch.nn.modules.container, "Sequ" + "ential")
