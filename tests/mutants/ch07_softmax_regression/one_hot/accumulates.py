# fault: the rows are not started afresh
# caught by: matches_reference
import torch


def one_hot(labels, num_classes):
    if labels.min() < 0 or labels.max() >= num_classes:
        raise ValueError("label")
    row = torch.zeros(num_classes)
    rows = []
    for label in labels:
        row[label] = 1
        rows.append(row.clone())
    return torch.stack(rows)
