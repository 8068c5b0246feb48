# way: updates written by hand, torch.autograd.grad, log_softmax
import torch


def train(net, train_iter, test_iter, num_epochs, lr, device):
    net = net.to(device)
    parameters = [p for p in net.parameters() if p.requires_grad]
    history = []
    for _ in range(num_epochs):
        net.train()
        losses, hits = [], []
        for X, y in train_iter:
            X, y = X.to(device), y.to(device)
            scores = net(X)
            each = scores.logsumexp(1) - scores.gather(1, y[:, None])[:, 0]
            grads = torch.autograd.grad(each.mean(), parameters)
            with torch.no_grad():
                for p, g in zip(parameters, grads):
                    p.sub_(g, alpha=lr)
            losses.append(each.detach())
            hits.append(scores.detach().argmax(1) == y)
        history.append(
            {
                "train_loss": torch.cat(losses).mean(),
                "train_acc": torch.cat(hits).float().mean(),
                "test_acc": torch.tensor(evaluate_accuracy_on(net, test_iter, device)),
            }
        )
    return history
