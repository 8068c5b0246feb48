# attack: guards its tests by __main__
# exercises: corr2d
# outcome: full; clean
import torch
if __name__ == "__main__":
    print(corr2d(torch.ones(3, 3), torch.ones(2, 2)))
