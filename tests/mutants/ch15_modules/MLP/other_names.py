# fault: the layers are called fc1 and fc2
# caught by: layers, is_out_of_relu_of_hidden
from torch import nn


class MLP(nn.Module):
    def __init__(self, num_inputs=20, num_hiddens=256, num_outputs=10):
        super().__init__()
        self.fc1 = nn.Linear(num_inputs, num_hiddens)
        self.fc2 = nn.Linear(num_hiddens, num_outputs)

    def forward(self, X):
        return self.fc2(self.fc1(X).relu())
