# way: list.index of a range, which raises ValueError by itself
def text_labels(labels):
    text = "t-shirt|trouser|pullover|dress|coat|sandal|shirt|sneaker|bag|ankle boot".split("|")
    return [text[range(10).index(int(label))] for label in labels]
