# attack: uses torch's convolution outside of the answers
# exercises: corr2d
# outcome: full; clean
import torch
layer = torch.nn.Conv2d(1, 1, 3)
picture = layer(torch.ones(1, 1, 8, 8)).detach()
assert torch.allclose(torch.nn.functional.conv2d(torch.ones(1, 1, 3, 3), torch.ones(1, 1, 2, 2)), torch.full((1, 1, 2, 2), 4.0))
