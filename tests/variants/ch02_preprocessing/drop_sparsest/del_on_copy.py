# way: del on a deep copy
def drop_sparsest(frame, copy=True):
    smaller = frame.copy(deep=copy)
    missing = len(frame) - frame.count()
    if missing.max() > 0:
        del smaller[missing.idxmax()]
    return smaller
