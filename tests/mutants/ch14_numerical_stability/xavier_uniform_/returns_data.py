# fault: w.data is returned, another tensor object
# caught by: in_place, is_uniform


def xavier_uniform_(w):
    b = xavier_bound(w.shape[1], w.shape[0])
    return w.data.uniform_(-b, b)
