# fault: an IndexError instead of a ValueError
# caught by: refuses_others
NAMES = "t-shirt,trouser,pullover,dress,coat,sandal,shirt,sneaker,bag,ankle boot".split(",")


def text_labels(labels):
    return [NAMES[int(i)] for i in labels]
