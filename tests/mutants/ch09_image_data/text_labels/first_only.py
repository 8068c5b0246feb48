# fault: only the first label is checked
# caught by: refuses_others
NAMES = "t-shirt,trouser,pullover,dress,coat,sandal,shirt,sneaker,bag,ankle boot".split(",")


def text_labels(labels):
    if not 0 <= int(labels[0]) <= 9:
        raise ValueError
    return [NAMES[int(i)] for i in labels]
