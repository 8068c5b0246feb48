# fault: 10 is taken for a class
# caught by: refuses_others
NAMES = "t-shirt,trouser,pullover,dress,coat,sandal,shirt,sneaker,bag,ankle boot,unknown".split(",")


def text_labels(labels):
    if any(not 0 <= int(i) <= 10 for i in labels):
        raise ValueError
    return [NAMES[int(i)] for i in labels]
