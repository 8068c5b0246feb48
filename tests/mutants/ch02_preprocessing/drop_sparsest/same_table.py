# fault: the given table itself comes back
# caught by: nothing_missing
def drop_sparsest(frame):
    missing = frame.isna().sum()
    if missing.max() == 0:
        return frame
    return frame.drop(columns=missing.idxmax())
