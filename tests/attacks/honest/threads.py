# attack: uses a thread for its answer
# exercises: vertical_edge_kernel
# outcome: full; clean
import concurrent.futures, torch
def vertical_edge_kernel():
    with concurrent.futures.ThreadPoolExecutor(2) as pool:
        return pool.submit(torch.tensor, [[1.0, -1.0]]).result()
