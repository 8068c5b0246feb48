# way: where, by column
def fill_missing(frame, numeric_only=True):
    means = frame.mean(numeric_only=numeric_only)
    return frame.apply(lambda c: c.where(c.notna(), means[c.name]) if c.name in means else c)
