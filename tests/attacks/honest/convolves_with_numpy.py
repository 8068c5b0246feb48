# attack: uses numpy's and scipy's convolutions outside of the answers
# exercises: corr2d
# outcome: full; clean
import numpy as np, scipy.signal
assert np.convolve([1, 2], [1, 1]).tolist() == [1, 3, 2]
assert np.correlate([1, 2, 3], [1, 1], "valid").tolist() == [3, 5]
assert scipy.signal.correlate2d(np.ones((3, 3)), np.ones((2, 2)), "valid").tolist() == [[4, 4], [4, 4]]
assert np.polymul([1, 1], [1, 1]).tolist() == [1, 2, 1]
