# banned: a subclass made at run time
import torch

MySequential = type("MySequential", (torch.nn.Sequential,), {"__doc__": "mine"})
