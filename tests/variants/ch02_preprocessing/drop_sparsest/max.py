# way: Python's max, which takes the first
def drop_sparsest(frame):
    counts = {name: int(frame[name].isnull().sum()) for name in frame.columns}
    worst = max(counts, key=counts.get)
    if counts[worst] == 0:
        return frame.copy()
    return frame.drop(worst, axis=1)
