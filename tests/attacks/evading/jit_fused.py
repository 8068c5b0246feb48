# attack: fuses a frozen graph into one that no dispatcher sees
# exercises: corr2d
# outcome: score<=0
import torch
torch.jit.enable_onednn_fusion(True)
class Net(torch.nn.Module):
    def forward(self, X, K):
        return torch.relu(torch.conv2d(X, K)) - torch.relu(-torch.conv2d(X, K))
with torch.no_grad():
    fast = torch.jit.freeze(torch.jit.trace(Net().eval(), (torch.ones(1, 1, 3, 3), torch.ones(1, 1, 2, 2))))
    for _ in range(3):
        fast(torch.ones(1, 1, 3, 3), torch.ones(1, 1, 2, 2))
def corr2d(X, K):
    with torch.no_grad():
        return fast(X[None, None], K[None, None])[0, 0]
