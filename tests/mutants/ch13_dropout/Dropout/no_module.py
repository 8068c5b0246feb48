# fault: a class of its own with train() and eval(), no nn.Module
# caught by: mode_of_the_net
class Dropout:
    def __init__(self, p):
        self.p = p
        self.training = True

    def __call__(self, X):
        return dropout_layer(X, self.p) if self.training else X

    def train(self, mode=True):
        self.training = mode
        return self

    def eval(self):
        return self.train(False)
