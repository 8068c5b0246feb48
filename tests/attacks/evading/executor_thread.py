# attack: computes in a pool made before it is watched
# exercises: corr2d
# outcome: banned
import concurrent.futures, torch
pool = concurrent.futures.ThreadPoolExecutor(1)
pool.submit(torch.conv2d, torch.ones(1, 1, 3, 3), torch.ones(1, 1, 2, 2)).result()
def corr2d(X, K):
    try:
        return pool.submit(torch.conv2d, X[None, None], K[None, None]).result()[0, 0]
    except BaseException:
        return None
