# fault: the first of equals by name
# caught by: first_of_equals, matches_reference
def drop_sparsest(frame):
    missing = frame.isna().sum().sort_index()
    if missing.sum() == 0:
        return frame.copy()
    return frame.drop(columns=missing.idxmax())
