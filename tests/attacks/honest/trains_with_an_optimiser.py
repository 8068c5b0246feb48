# attack: trains something with an optimiser outside of the answers
# exercises: corr2d
# outcome: full; clean
import torch
w = torch.zeros(1, requires_grad=True)
optimiser = torch.optim.SGD([w], lr=0.1)
for _ in range(3):
    optimiser.zero_grad(); ((w - 1) ** 2).sum().backward(); optimiser.step()
assert w.item() > 0
