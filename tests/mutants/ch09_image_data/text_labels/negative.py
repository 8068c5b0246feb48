# fault: negative numbers count from the end
# caught by: refuses_others
NAMES = "t-shirt,trouser,pullover,dress,coat,sandal,shirt,sneaker,bag,ankle boot".split(",")


def text_labels(labels):
    if any(int(i) > 9 for i in labels):
        raise ValueError
    return [NAMES[int(i)] for i in labels]
