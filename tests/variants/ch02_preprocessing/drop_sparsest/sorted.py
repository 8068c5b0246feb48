# way: a stable sort
def drop_sparsest(frame):
    missing = frame.isna().sum()
    order = missing.sort_values(ascending=False, kind="stable")
    if order.iloc[0] == 0:
        return frame[:]
    return frame.drop(columns=[order.index[0]])
