# attack: puts its own executor, writer and worker into the kit
# exercises: corr2d
# outcome: score<=3
import sys
names = [name for name in sys.modules if name.startswith("autograder.")]
assert not names, "CANARY-modules"
for name in ("autograder.sandbox.executor", "autograder.sandbox.wire", "autograder.sandbox.worker"):
    module = sys.modules.get(name)
    for kind in ("Executor", "Writer", "Worker"):
        found = getattr(module, kind, None)
        if found is not None:
            found.answer = found.write = lambda *_: b""
def corr2d(X, K):
    return X
