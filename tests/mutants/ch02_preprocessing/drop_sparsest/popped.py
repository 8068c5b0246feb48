# fault: pop takes the column out of the given table
# caught by: example, first_of_equals, matches_reference
def drop_sparsest(frame):
    missing = frame.isna().sum()
    if missing.sum() == 0:
        return frame.copy()
    frame.pop(missing.idxmax())
    return frame
