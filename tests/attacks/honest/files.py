# attack: writes and reads its own files
# exercises: vertical_edge_kernel
# outcome: full; clean
import os, tempfile, torch
def vertical_edge_kernel():
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "k.pt")
        torch.save(torch.tensor([[1.0, -1.0]]), path)
        return torch.load(path)
