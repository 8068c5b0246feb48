# attack: loads data with worker processes asked for
# exercises: corr2d
# outcome: full; clean
import torch
loader = torch.utils.data.DataLoader(torch.arange(8), batch_size=4, num_workers=2, shuffle=True)
assert sorted(n for batch in loader for n in batch.tolist()) == list(range(8))
