# fault: zip stops at the shorter one: surplus channels are dropped silently
# caught by: refuses_other_channels
def corr2d_multi_in(X, K):
    return sum(corr2d(x, k) for x, k in zip(X, K))
