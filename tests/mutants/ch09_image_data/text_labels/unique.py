# fault: each name once, sorted
# caught by: any_order
NAMES = "t-shirt,trouser,pullover,dress,coat,sandal,shirt,sneaker,bag,ankle boot".split(",")


def text_labels(labels):
    if any(not 0 <= int(i) <= 9 for i in labels):
        raise ValueError
    return [NAMES[i] for i in sorted({int(i) for i in labels})]
