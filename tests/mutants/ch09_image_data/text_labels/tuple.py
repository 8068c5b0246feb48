# fault: a tuple instead of a list
# caught by: all_names, any_order
NAMES = "t-shirt,trouser,pullover,dress,coat,sandal,shirt,sneaker,bag,ankle boot".split(",")


def text_labels(labels):
    if any(not 0 <= int(i) <= 9 for i in labels):
        raise ValueError
    return tuple(NAMES[int(i)] for i in labels)
