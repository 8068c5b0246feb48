# fault: the search starts at 0, so negative scores are never found
# caught by: matches_reference, only_the_order_counts
import torch


def predict(y_hat):
    labels = []
    for row in y_hat:
        best, place = 0.0, 0
        for i, score in enumerate(row):
            if score > best:
                best, place = score, i
        labels.append(place)
    return torch.tensor(labels)
