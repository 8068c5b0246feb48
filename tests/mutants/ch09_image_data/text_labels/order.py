# fault: coat and shirt are swapped
# caught by: all_names, matches_reference
NAMES = "t-shirt,trouser,pullover,dress,shirt,sandal,coat,sneaker,bag,ankle boot".split(",")


def text_labels(labels):
    if any(not 0 <= int(i) <= 9 for i in labels):
        raise ValueError
    return [NAMES[int(i)] for i in labels]
