# attack: replaces check() and calls it
# exercises: corr2d
# outcome: score<=3
import autograder
autograder.check = lambda *_: 4.0
from autograder import check
check("corr2d")
def corr2d(X, K):
    return 4.0
