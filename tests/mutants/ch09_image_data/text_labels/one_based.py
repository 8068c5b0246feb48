# fault: numbers start at 1
# caught by: all_names, any_order
NAMES = "t-shirt,trouser,pullover,dress,coat,sandal,shirt,sneaker,bag,ankle boot".split(",")


def text_labels(labels):
    if any(not 0 <= int(i) <= 9 for i in labels):
        raise ValueError
    return [NAMES[int(i) - 1] for i in labels]
