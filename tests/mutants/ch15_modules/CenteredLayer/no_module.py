# fault: a plain class with __call__
# caught by: is_a_module_without_parameters
class CenteredLayer:
    def __call__(self, X):
        return X - X.mean()

    def parameters(self):
        return iter(())
