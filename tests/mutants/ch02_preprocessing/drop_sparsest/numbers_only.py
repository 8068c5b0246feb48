# fault: only numeric columns are counted
# caught by: example, first_of_equals, matches_reference
def drop_sparsest(frame):
    missing = frame.select_dtypes("number").isna().sum()
    if missing.sum() == 0:
        return frame.copy()
    return frame.drop(columns=missing.idxmax())
