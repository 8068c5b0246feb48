# way: Python loop
import torch


def predict(y_hat):
    labels = []
    for row in y_hat.tolist():
        labels.append(row.index(max(row)))
    return torch.tensor(labels, dtype=torch.long, device=y_hat.device)
