# attack: patches the kit's own watch by its module
# exercises: corr2d
# outcome: banned
import sys, torch
module = sys.modules.get("autograder.sandbox.bans")
if module:
    module.Bans.watch = module.Bans._hit = module.Bans._replace = lambda *a: None
def corr2d(X, K):
    return torch.conv2d(X[None, None], K[None, None])[0, 0]
