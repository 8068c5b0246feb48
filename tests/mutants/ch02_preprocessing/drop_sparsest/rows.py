# fault: rows are counted and dropped
# caught by: example, first_of_equals, matches_reference
def drop_sparsest(frame):
    missing = frame.isna().sum(axis=1)
    if missing.sum() == 0:
        return frame.copy()
    return frame.drop(index=missing.idxmax())
