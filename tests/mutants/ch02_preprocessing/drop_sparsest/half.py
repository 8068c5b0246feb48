# fault: only columns that lack more than half go
# caught by: first_of_equals, matches_reference
def drop_sparsest(frame):
    missing = frame.isna().mean()
    if missing.max() <= 0.5:
        return frame.copy()
    return frame.drop(columns=missing.idxmax())
