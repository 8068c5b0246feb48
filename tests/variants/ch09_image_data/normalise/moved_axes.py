# way: channels moved to the end, where broadcasting lines up
import torch


def normalise(images, mean, std):
    c = images.shape[1]
    for name, values in (("mean", mean), ("std", std)):
        if len(values) != c:
            raise ValueError(f"{name} has {len(values)} numbers for {c} channels")
    s = torch.tensor(std, dtype=images.dtype, device=images.device)
    if not s.all():
        raise ValueError("a std is 0")
    out = (images.movedim(1, -1) - torch.tensor(mean, dtype=images.dtype, device=images.device)) / s
    return out.movedim(-1, 1)
