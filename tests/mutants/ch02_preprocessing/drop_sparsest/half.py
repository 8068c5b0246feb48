# fault: only columns that lack more than half go
# caught by: matches_reference
def drop_sparsest(frame):
    missing = frame.isna().mean()
    if missing.max() <= 0.5:
        return frame.copy()
    return frame.drop(columns=missing.idxmax())
