# way: a loop with a check for each
def text_labels(labels):
    text = ["t-shirt", "trouser", "pullover", "dress", "coat", "sandal", "shirt", "sneaker", "bag", "ankle boot"]
    out = []
    for label in labels:
        number = label.item() if hasattr(label, "item") else label
        if number < 0 or number >= len(text):
            raise ValueError(f"{number} is no label")
        out.append(text[number])
    return out
