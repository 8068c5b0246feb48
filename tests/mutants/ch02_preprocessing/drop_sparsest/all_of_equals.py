# fault: all of equals go
# caught by: first_of_equals, matches_reference
def drop_sparsest(frame):
    missing = frame.isna().sum()
    if missing.sum() == 0:
        return frame.copy()
    return frame.loc[:, missing < missing.max()]
