# fault: numbers are taken modulo 10
# caught by: refuses_others
NAMES = "t-shirt,trouser,pullover,dress,coat,sandal,shirt,sneaker,bag,ankle boot".split(",")


def text_labels(labels):
    return [NAMES[int(i) % 10] for i in labels]
