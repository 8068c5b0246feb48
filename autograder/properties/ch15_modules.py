"""What right answers of chapter 15 (modules, layers, parameters, files) do."""

from __future__ import annotations

from typing import Any

import torch
from hypothesis import example, given, settings
from hypothesis import strategies as st
from torch import Tensor

from autograder.asserts import (
    assert_close,
    assert_count,
    assert_mean,
    assert_scalar,
    assert_shape,
    assert_tensor,
    assert_that,
)
from autograder.bans import SEQUENTIAL
from autograder.marks import banned, exercise, gpu, lesson, weight
from autograder.probes.common import cotangent
from autograder.strategies import scalars, shapes, tensors
from autograder.student import put, run, vjp


def biggest(X: Tensor) -> float:
    """The largest size of an input's numbers, at least 1: what flows through a net of small weights."""
    return max(1.0, float(X.detach().abs().max()))


def parameter_shapes(side: Any, net: Any) -> list[tuple[int, ...]]:
    """The shapes of a net's distinct parameters, sorted."""
    return [tuple(s) for s in run(side, "common.parameter_shapes", net)]


def assert_parameter_shapes(side: Any, net: Any, expected: list[tuple[int, ...]]) -> None:
    """Fail unless the net's distinct parameters have these shapes, in any order, and can all be trained."""
    got = parameter_shapes(side, net)
    assert_that(
        got == sorted(expected),
        f"Its parameters have the shapes {got}, expected {sorted(expected)}.",
        f"它的参数形状是 {got}，应为 {sorted(expected)}。",
    )
    assert_that(
        all(run(side, "ch15_modules.trainable", net)),
        "A parameter does not require a gradient: it would never learn.",
        "有参数不需要梯度：它永远学不到东西。",
    )


@st.composite
def perceptrons(draw: st.DrawFn) -> tuple[tuple[int, int, int], Tensor]:
    """Sizes of a perceptron, and an input for it."""
    n, h, o = draw(shapes(3, 1, 5))
    sizes = (n, h, o)
    return sizes, draw(tensors((draw(st.integers(1, 4)), sizes[0]), dtype=torch.float32))


def build(side: Any, sizes: tuple[int, int, int]) -> Any:
    """A perceptron that has seen an input, so that lazy layers know their shapes."""
    net = side.MLP(*sizes)
    net(torch.zeros(1, sizes[0]))
    return net


@exercise("MLP")
class TestMLP:
    @lesson(
        zh="它有两层，hidden 和 out，带偏置，共四个可训练的参数。",
        hint="Call super().__init__() first, then assign nn.Linear layers to self.hidden and self.out.",
        hint_zh="先调用 super().__init__()，再把 nn.Linear 赋给 self.hidden 和 self.out。",
    )
    @settings(max_examples=10)
    @given(sizes=shapes(3, 1, 5))
    def test_layers(self, student: Any, sizes: tuple[int, int, int]) -> None:
        """It has two layers, `hidden` and `out`, with bias: four trainable parameters."""
        n, h, o = sizes
        net = build(student, sizes)
        assert_parameter_shapes(student, net, [(h, n), (h,), (o, h), (o,)])
        H = assert_tensor(net.hidden(torch.ones(2, n)), shape=(2, h))
        assert_tensor(net.out(H.detach()), shape=(2, o))

    @lesson(
        zh="不给参数时：20 个输入，256 个隐藏单元，10 个输出。",
        hint="Write the defaults into the signature: num_inputs=20, num_hiddens=256, num_outputs=10.",
        hint_zh="把默认值写进函数签名：num_inputs=20, num_hiddens=256, num_outputs=10。",
    )
    def test_defaults(self, student: Any) -> None:
        """By default it has 20 inputs, 256 hidden units and 10 outputs."""
        net = student.MLP()
        assert_tensor(net(torch.zeros(3, 20)), shape=(3, 10))
        assert_parameter_shapes(student, net, [(256, 20), (256,), (10, 256), (10,)])
        short = student.MLP(num_inputs=4, num_outputs=2)
        assert_tensor(short(torch.zeros(1, 4)), shape=(1, 2))
        assert_parameter_shapes(student, short, [(256, 4), (256,), (2, 256), (2,)])

    @weight(2)
    @lesson(
        zh="它的输出就是 out(relu(hidden(X)))。",
        hint="ReLU stands between the two layers; after the last one nothing follows.",
        hint_zh="ReLU 在两层之间；最后一层之后什么也没有。",
    )
    @settings(max_examples=20)
    @given(case=perceptrons())
    def test_is_out_of_relu_of_hidden(self, student: Any, case: tuple[tuple[int, int, int], Tensor]) -> None:
        """Its output is out(relu(hidden(X)))."""
        sizes, X = case
        net = build(student, sizes)
        # relu twice is relu once, so it does not matter whether `hidden` already includes it.
        H = assert_tensor(net.hidden(X), shape=(X.shape[0], sizes[1])).detach().relu()
        expected = assert_tensor(net.out(H), shape=(X.shape[0], sizes[2]))
        assert_close(net(X), expected.detach(), scale=sizes[1] * biggest(X))

    @weight(2)
    @lesson(
        zh="权重相同，输出就与参考答案相同，float64 也一样。",
        hint="hidden, relu, out, and nothing else: no relu at the end, no softmax.",
        hint_zh="hidden、relu、out，别无其他：末尾没有 relu，也没有 softmax。",
    )
    @settings(max_examples=20)
    @given(case=perceptrons(), seed=st.integers(0, 99), double=st.booleans())
    def test_matches_reference(
        self, student: Any, reference: Any, case: tuple[tuple[int, int, int], Tensor], seed: int, double: bool
    ) -> None:
        """With equal weights it gives the reference's outputs, in float64 too."""
        sizes, X = case
        results = []
        for side in (student, reference):
            net = build(side, sizes)
            run(side, "common.fill_by_shape", net, seed, 1.0)
            results.append(run(side, "ch15_modules.to_double", net)(X.double()) if double else net(X))
        assert_close(results[0], results[1], scale=sizes[0] * sizes[1] * biggest(X))

    @lesson(
        zh="梯度到达输入和全部四个参数。",
        hint="Do not detach or use .data on the way.",
        hint_zh="中途不要 detach，也不要用 .data。",
    )
    @settings(max_examples=12)
    @given(case=perceptrons(), seed=st.integers(0, 99))
    def test_gradient(self, student: Any, reference: Any, case: tuple[tuple[int, int, int], Tensor], seed: int) -> None:
        """The gradient reaches the input and all four parameters."""
        sizes, X = case
        results = []
        for side in (student, reference):
            net = build(side, sizes)
            run(side, "common.fill_by_shape", net, seed, 1.0)
            grads = run(side, "ch15_modules.gradients_by_shape", net, X.detach())
            results.append([*vjp(net, X.detach()), *grads])
        assert_close(results[0], results[1], scale=sizes[0] * sizes[1] * 4 * biggest(X))

    @gpu
    @lesson(zh="移到 CUDA 上，结果相同。")
    def test_on_cuda(self, student: Any) -> None:
        """Moved to CUDA, it gives the CPU's numbers."""
        net = build(student, (4, 5, 3))
        on_cpu, on_cuda = run(student, "ch15_modules.cuda_matches_cpu", net, torch.arange(8.0).reshape(2, 4))
        assert_close(on_cuda, on_cpu, terms=64, scale=8.0)


@st.composite
def towers(draw: st.DrawFn, low: int = 1, high: int = 3) -> tuple[list[int], int, Tensor]:
    """Widths of Linear layers in a row, a seed for their weights, and an input."""
    count = draw(st.integers(low, high))
    widths = draw(st.lists(st.integers(1, 4), min_size=count + 1, max_size=count + 1))
    X = draw(tensors((draw(st.integers(1, 3)), widths[0]), dtype=torch.float32))
    return widths, draw(st.integers(0, 99)), X


@exercise("MySequential")
@banned(*SEQUENTIAL)
class TestMySequential:
    @lesson(
        zh="各个模块依次运行：每一个的输出是下一个的输入。",
        hint="X = block(X) in a loop over the blocks, in the order in which they were given.",
        hint_zh="按给出的次序循环：X = block(X)。",
    )
    @settings(max_examples=25)
    @given(case=towers())
    def test_runs_in_order(self, student: Any, case: tuple[list[int], int, Tensor]) -> None:
        """It runs the modules in order: the output of each is the input of the next."""
        widths, seed, X = case
        modules = run(student, "ch15_modules.layers", widths, seed)
        net = student.MySequential(*modules)
        run(student, "ch15_modules.uses_no_sequential", net)
        Y = X
        for module in modules:
            Y = module(Y.detach())
        assert_close(net(X), Y.detach(), scale=4 * biggest(X))

    @lesson(
        zh="运行时不改变任何模块的训练或评估模式。",
        hint="Only call the modules; train() and eval() are the user's to call.",
        hint_zh="只调用这些模块；train() 和 eval() 由使用者来调。",
    )
    def test_leaves_modes(self, student: Any) -> None:
        """Running it changes no module's train or eval mode."""
        modules = run(student, "ch15_modules.layers", [2, 3, 1], 0)
        net = student.MySequential(modules[0], run(student, "ch15_modules.in_eval", modules[1]), modules[2])
        modes = [run(student, "ch15_modules.snapshot", module)[1] for module in modules]
        net(torch.ones(2, 2))
        assert_that(
            [run(student, "ch15_modules.snapshot", module)[1] for module in modules] == modes,
            "Train or eval mode has changed.",
            "训练或评估模式变了。",
        )

    @lesson(
        zh="它的参数就是这些模块的参数。",
        hint="PyTorch does not look into plain lists: register the modules (add_module, nn.ModuleList), not copies.",
        hint_zh="PyTorch 不看普通列表里面：要注册模块（add_module 或 nn.ModuleList），也不要复制它们。",
    )
    @settings(max_examples=12)
    @given(case=towers())
    def test_registers_parameters(self, student: Any, case: tuple[list[int], int, Tensor]) -> None:
        """Its parameters are the modules' own parameters."""
        widths, seed, _ = case
        modules = run(student, "ch15_modules.layers", widths, seed)
        net = student.MySequential(*modules)
        run(student, "ch15_modules.uses_no_sequential", net)
        assert_that(
            run(student, "ch15_modules.has_parameters_of", net, modules),
            "net.parameters() does not give the parameters of the modules that were passed in.",
            "net.parameters() 给出的不是传入的那些模块的参数。",
        )

    @lesson(
        zh="len(net) 是模块的个数，net[i] 就是第 i 个模块。",
        hint="Write __len__ and __getitem__; the index is an int, counted from 0.",
        hint_zh="写出 __len__ 和 __getitem__；下标是从 0 数起的整数。",
    )
    @settings(max_examples=12)
    @given(case=towers(high=6))
    def test_len_and_index(self, student: Any, case: tuple[list[int], int, Tensor]) -> None:
        """len(net) is the number of modules, and net[i] is module i itself."""
        widths, seed, _ = case
        modules = run(student, "ch15_modules.layers", widths, seed)
        net = student.MySequential(*modules)
        run(student, "ch15_modules.uses_no_sequential", net)
        assert_that(
            len(net) == len(modules),
            f"len(net) is {len(net)}, expected {len(modules)}.",
            f"len(net) 是 {len(net)}，应为 {len(modules)}。",
        )
        for i, module in enumerate(modules):
            assert_that(
                run(student, "ch15_modules.same_object", net[i], module),
                f"net[{i}] is not the module that was passed in as number {i}.",
                f"net[{i}] 不是传入的第 {i} 个模块。",
            )

    @weight(2)
    @lesson(
        zh="对于多于十个的模块和嵌套的模块，结果与参考答案相同。",
        hint="Keep the order in which the modules came: '10' sorts before '2' as text.",
        hint_zh="保持模块给出的次序：按文本排序时 '10' 在 '2' 前面。",
    )
    @settings(max_examples=10)
    @given(case=towers(low=6, high=9))
    def test_matches_reference(self, student: Any, reference: Any, case: tuple[list[int], int, Tensor]) -> None:
        """With more than ten modules, and nested in itself, it gives the reference's outputs."""
        widths, seed, X = case
        results = []
        for side in (student, reference):
            modules = run(side, "ch15_modules.layers", widths, seed)
            net = side.MySequential(*modules)
            inner = side.MySequential(side.MySequential(*modules[:3]), side.MySequential(*modules[3:]))
            results.append([net(X), inner(X)])
        assert_close(results[0], results[1], scale=4 * biggest(X))

    @lesson(
        zh="梯度到达输入和每个模块的参数。",
        hint="Do not detach between the modules.",
        hint_zh="模块之间不要 detach。",
    )
    @settings(max_examples=10)
    @given(case=towers())
    def test_gradient(self, student: Any, reference: Any, case: tuple[list[int], int, Tensor]) -> None:
        """The gradient reaches the input and every module's parameters."""
        widths, seed, X = case
        results = []
        for side in (student, reference):
            net = side.MySequential(*run(side, "ch15_modules.layers", widths, seed))
            grads = run(side, "ch15_modules.gradients_by_shape", net, X.detach())
            results.append([*vjp(net, X.detach()), *grads])
        assert_close(results[0], results[1], scale=64 * biggest(X))

    @gpu
    @lesson(zh="移到 CUDA 上，结果相同。")
    def test_on_cuda(self, student: Any) -> None:
        """Moved to CUDA, it gives the CPU's numbers."""
        net = student.MySequential(*run(student, "ch15_modules.layers", [3, 4, 2], 1))
        on_cpu, on_cuda = run(student, "ch15_modules.cuda_matches_cpu", net, torch.arange(6.0).reshape(2, 3))
        assert_close(on_cuda, on_cpu, terms=64, scale=16.0)


@st.composite
def inputs(draw: st.DrawFn, high: int = 4) -> Tensor:
    """Tensors of one to three axes."""
    return draw(tensors(draw(shapes(draw(st.integers(1, 3)), 1, high))))


@exercise("CenteredLayer")
class TestCenteredLayer:
    @lesson(
        zh="1、2、3、4、5 变成 −2、−1、0、1、2。",
        hint="Subtract the mean, and nothing else: no division.",
        hint_zh="减去均值，不做别的：不除。",
    )
    def test_by_hand(self, student: Any) -> None:
        """1, 2, 3, 4, 5 becomes −2, −1, 0, 1, 2."""
        layer = student.CenteredLayer()
        assert_close(layer(torch.tensor([1.0, 2, 3, 4, 5])), torch.tensor([-2.0, -1, 0, 1, 2]))
        # Rows and columns have means of their own, which must stay.
        assert_close(layer(torch.tensor([[0.0, 2], [4, 10]])), torch.tensor([[-4.0, -2], [0, 6]]))

    @lesson(
        zh="输入整体平移，结果不变；输入乘 a，结果也乘 a。",
        hint="The mean is taken anew on each call, over all elements.",
        hint_zh="每次调用都重新对全部元素求均值。",
    )
    @settings(max_examples=30)
    @given(X=tensors(shapes(2, 1, 4), plain=True), a=scalars())
    def test_shift_and_scale(self, student: Any, X: Tensor, a: float) -> None:
        """A shift of the whole input changes nothing; a scaled input gives a scaled result."""
        layer = student.CenteredLayer()
        once = assert_tensor(layer(X), shape=X.shape, dtype=X.dtype)
        assert_close(layer(X + 3.0), once, scale=8.0)
        assert_close(layer(a * X), a * once, scale=16.0)

    @lesson(
        zh="它是没有参数的 nn.Module，可以放进网络里。",
        hint="Subclass nn.Module and write forward.",
        hint_zh="继承 nn.Module，写出 forward。",
    )
    def test_is_a_module_without_parameters(self, student: Any) -> None:
        """It is an nn.Module without parameters that fits into a network."""
        layer = student.CenteredLayer()
        X = torch.tensor([[1.0, 3.0]])
        assert_close(run(student, "ch15_modules.after_linear", layer, X), torch.tensor([[-1.0, 1.0]]))
        count = len(parameter_shapes(student, layer))
        assert_that(count == 0, f"It has {count} parameters, expected none.", f"它有 {count} 个参数，应当没有。")

    @lesson(
        zh="评估模式下和训练模式下结果相同。",
        hint="The mean is subtracted always; this is no batch normalisation.",
        hint_zh="任何时候都减去均值；这不是批量归一化。",
    )
    def test_same_in_eval_mode(self, student: Any) -> None:
        """In eval mode it gives the same as in train mode."""
        layer = student.CenteredLayer()
        for X in (torch.tensor([[1.0, 3.0]]), torch.tensor([[0.0], [5.0], [10.0]])):
            assert_close(layer(X), X - X.mean())
        run(student, "ch15_modules.in_eval", layer)
        for X in (torch.tensor([[1.0, 3.0]]), torch.tensor([[0.0], [5.0], [10.0]])):
            assert_close(layer(X), X - X.mean())

    @weight(2)
    @lesson(
        zh="结果是 X 减去它全部元素的均值，形状和类型不变。",
        hint="One mean for the whole tensor, not one for each row or column; a batch of one works too.",
        hint_zh="整个张量只有一个均值，不是每行或每列一个；批量为 1 也要对。",
    )
    @given(X=inputs())
    @example(X=torch.tensor([[1.0, 2.0, 3.0], [7.0, 8.0, 9.0]]).T)
    def test_matches_reference(self, student: Any, reference: Any, X: Tensor) -> None:
        """The result is X minus the mean of all its elements, in X's shape and dtype."""
        assert_close(student.CenteredLayer()(X), reference.CenteredLayer()(X), terms=X.numel(), scale=biggest(X))

    @lesson(
        zh="自动求导可以穿过它，也穿过均值。",
        hint="The mean depends on X: do not take it with .item() or under no_grad.",
        hint_zh="均值依赖于 X：不要用 .item() 取出来，也不要放在 no_grad 里算。",
    )
    @settings(max_examples=20)
    @given(X=inputs(high=3))
    def test_gradient(self, student: Any, reference: Any, X: Tensor) -> None:
        """Autograd goes through it, and through the mean."""
        assert_close(vjp(student.CenteredLayer(), X), vjp(reference.CenteredLayer(), X))

    @gpu
    @lesson(zh="在 CUDA 张量上结果相同。")
    def test_on_cuda(self, student: Any) -> None:
        """It gives the same numbers on CUDA tensors."""
        X = torch.arange(6.0).reshape(2, 3)
        on_cpu, on_cuda = run(student, "ch15_modules.cuda_matches_cpu", student.CenteredLayer(), X)
        assert_close(on_cuda, on_cpu, scale=8.0)


@st.composite
def linear_cases(draw: st.DrawFn) -> tuple[Tensor, Tensor, Tensor]:
    """X, W and b of a layer."""
    n, d, u = draw(shapes(3, 1, 4))
    sizes: list[tuple[int, ...]] = [(d, u), (u,)]
    W, b = (draw(tensors(size, dtype=torch.float32, plain=True)) for size in sizes)
    return draw(tensors((n, d), dtype=torch.float32)), W, b


def filled(side: Any, W: Tensor, b: Tensor) -> Any:
    """A MyLinear with this weight and bias."""
    layer = side.MyLinear(*W.shape)
    put(layer, "weight", W)
    put(layer, "bias", b)
    return layer


@exercise("MyLinear")
class TestMyLinear:
    @lesson(
        zh="weight 的形状是 (in_units, units)，bias 是 (units,)，两者都是可训练的参数。",
        hint="Wrap both in nn.Parameter; the weight is the other way round from nn.Linear's.",
        hint_zh="两者都用 nn.Parameter 包装；weight 的形状和 nn.Linear 的相反。",
    )
    @settings(max_examples=20)
    @given(size=shapes(2, 1, 5))
    def test_parameters(self, student: Any, size: tuple[int, int]) -> None:
        """`weight` (in_units, units) and `bias` (units,) are its trainable parameters."""
        layer = student.MyLinear(*size)
        named = dict(layer.named_parameters())
        assert_that(
            sorted(named) == ["bias", "weight"],
            f"Its parameters are {sorted(map(str, named))}, expected ['bias', 'weight'].",
            f"它的参数是 {sorted(map(str, named))}，应为 ['bias', 'weight']。",
        )
        assert_shape(named["weight"], size)
        assert_shape(named["bias"], (size[1],))
        assert_that(
            all(run(student, "ch15_modules.trainable", layer)),
            "A parameter does not require a gradient: it would never learn.",
            "有参数不需要梯度：它永远学不到东西。",
        )
        assert_that(
            all(bool(p.isfinite().all()) for p in named.values()),
            "A parameter starts as NaN or infinity: was it left uninitialised?",
            "有参数的初值是 NaN 或无穷大：是不是没有初始化？",
        )

    @lesson(
        zh="一个手算的例子：负的结果变成 0。",
        hint="First the product and the bias, then relu.",
        hint_zh="先做乘积、加偏置，然后是 relu。",
    )
    def test_by_hand(self, student: Any) -> None:
        """A worked example: what comes out negative becomes 0."""
        layer = filled(student, torch.tensor([[1.0, 0, -1], [2, 1, 0]]), torch.tensor([0.0, -3, 2]))
        assert_close(layer(torch.tensor([[1.0, 2.0], [3.0, 0.0]])), torch.tensor([[5.0, 0, 1], [3, 0, 0]]))

    @lesson(
        zh="训练能改变它：梯度到达 weight 和 bias。",
        hint="Use self.weight itself in forward; self.weight.data has no history.",
        hint_zh="在 forward 里用 self.weight 本身；self.weight.data 没有计算历史。",
    )
    def test_learns(self, student: Any) -> None:
        """Training changes it: the gradient reaches weight and bias."""
        layer = filled(student, torch.tensor([[1.0], [1.0]]), torch.tensor([1.0]))
        run(student, "ch15_modules.step_in_place", layer, torch.tensor([[1.0, 2.0]]), 1.0)
        step = torch.tensor(1.0).cos()  # the one output has weight cos 1
        named = dict(layer.named_parameters())
        assert_close(named["weight"].detach(), 1 - step * torch.tensor([[1.0], [2.0]]))
        assert_close(named["bias"].detach(), 1 - step * torch.ones(1))

    @weight(2)
    @lesson(
        zh="对任何输入、权重和偏置，结果都是 relu(XW + b)，float64 也一样。",
        hint="Use self.weight and self.bias as they are at the time of the call.",
        hint_zh="使用调用时的 self.weight 和 self.bias。",
    )
    @settings(max_examples=40)
    @given(case=linear_cases(), double=st.booleans())
    def test_matches_reference(
        self, student: Any, reference: Any, case: tuple[Tensor, Tensor, Tensor], double: bool
    ) -> None:
        """For any input, weight and bias the result is relu(XW + b), in float64 too."""
        X, W, b = case
        layers = [filled(side, W, b) for side in (student, reference)]
        if double:
            X = X.double()
            layers = [
                run(side, "ch15_modules.to_double", L) for side, L in zip((student, reference), layers, strict=True)
            ]
        assert_close(layers[0](X), layers[1](X), scale=16 * biggest(X))

    @lesson(
        zh="梯度到达输入和两个参数。",
        hint="Do not detach, use no .data, and do not copy the parameters in forward.",
        hint_zh="不要 detach，不要用 .data，也不要在 forward 里复制参数。",
    )
    @settings(max_examples=20)
    @given(case=linear_cases(), seed=st.integers(0, 99))
    def test_gradient(self, student: Any, reference: Any, case: tuple[Tensor, Tensor, Tensor], seed: int) -> None:
        """The gradient reaches the input and both parameters."""
        X, W, b = case
        # At the kink of relu any slope from 0 to 1 is right: halves in b keep whole numbers off it.
        X, b = X.detach().round(), b + 0.5
        results = []
        for side in (student, reference):
            layer = filled(side, W, b)
            grads = run(side, "common.parameter_gradients", layer, [X])
            results.append((*vjp(layer, X), grads["weight"], grads["bias"]))
        assert_close(results[0], results[1], scale=16 * biggest(X))

    @gpu
    @lesson(zh="移到 CUDA 上，结果相同。")
    def test_on_cuda(self, student: Any) -> None:
        """Moved to CUDA, it gives the CPU's numbers."""
        layer = filled(student, torch.tensor([[1.0, 0, -1], [2, 1, 0]]), torch.tensor([0.0, -3, 2]))
        on_cpu, on_cuda = run(student, "ch15_modules.cuda_matches_cpu", layer, torch.tensor([[1.0, 2.0], [3.0, 0.0]]))
        assert_close(on_cuda, on_cpu)


def symmetric(n: int, seed: int) -> Tensor:
    """A symmetric matrix of small whole numbers: which way round it is multiplied makes no difference."""
    R = torch.randint(0, 3, (n, n), generator=torch.Generator().manual_seed(seed)).float()
    return torch.triu(R) + torch.triu(R, 1).T


def fixed(side: Any, n: int) -> Any:
    """A FixedHiddenMLP that has seen an input, so that lazy layers know their shapes."""
    net = side.FixedHiddenMLP(n)
    net(torch.zeros(1, n))
    return net


def square_constants(side: Any, net: Any) -> list[Tensor]:
    """The matrices in the state dict that are no parameters."""
    return [t for t in run(side, "ch15_modules.constants", net) if t.ndim == 2]


@st.composite
def fixed_cases(draw: st.DrawFn) -> tuple[Tensor, Tensor, Tensor, Tensor]:
    """X, the shared layer's W and b, and a symmetric R, all whole numbers: halving them is exact."""
    n = draw(st.integers(1, 4))
    X = draw(tensors((draw(st.integers(1, 3)), n), dtype=torch.float32, low=-3, high=3, plain=True))
    W = draw(tensors((n, n), dtype=torch.float32, low=-2, high=2, plain=True))
    b = draw(tensors((n,), dtype=torch.float32, low=-2, high=2, plain=True))
    return X, W, b, symmetric(n, draw(st.integers(0, 99)))


@exercise("FixedHiddenMLP")
class TestFixedHiddenMLP:
    @lesson(
        zh="它有一个 Linear 的两个参数；常数权重在 state dict 里，不是参数。",
        hint="register_buffer puts a tensor into the state dict without making it a parameter.",
        hint_zh="register_buffer 把张量放进 state dict，但不使它成为参数。",
    )
    @settings(max_examples=6)
    @given(n=st.integers(1, 5))
    def test_parts(self, student: Any, n: int) -> None:
        """It has the two parameters of one Linear; the constant weight is in the state dict and no parameter."""
        net = fixed(student, n)
        assert_parameter_shapes(student, net, [(n, n), (n,)])
        found = [tuple(t.shape) for t in run(student, "ch15_modules.constants", net)]
        assert_that(
            (n, n) in found,
            f"Besides parameters the state dict holds shapes {found}, expected ({n}, {n}).",
            f"state dict 里除参数之外的形状是 {found}，应有 ({n}, {n})。",
        )

    @lesson(
        zh="默认 20 个输入；结果是一个数。",
        hint="num_inputs=20 in the signature; return the sum of all elements.",
        hint_zh="签名里写 num_inputs=20；返回全部元素之和。",
    )
    def test_defaults_and_scalar(self, student: Any) -> None:
        """By default it has 20 inputs, and it returns one number of size at most 1."""
        net = student.FixedHiddenMLP()
        Y = assert_tensor(net(torch.ones(2, 20)), shape=())
        assert_parameter_shapes(student, net, [(20, 20), (20,)])
        # The last halving leaves an L1 norm of at most 1, and a sum is never larger than that.
        assert_that(
            abs(float(Y.detach())) <= 1 + 1e-5,
            f"The result is {float(Y.detach()):.6g}, expected a size of at most 1.",
            f"结果是 {float(Y.detach()):.6g}，绝对值应不超过 1。",
        )

    @lesson(
        zh="常数权重是随机的，只在构造时抽取一次，训练不改变它。",
        hint="Draw it in __init__, not in forward.",
        hint_zh="在 __init__ 里抽取，不要在 forward 里。",
    )
    def test_constant_is_random_and_fixed(self, student: Any) -> None:
        """The constant weight is random, drawn once for each network, and training leaves it alone."""
        nets = [fixed(student, 4), fixed(student, 4)]
        first, other = (square_constants(student, net) for net in nets)
        assert_that(first and other, "The state dict holds no constant weight.", "state dict 里没有常数权重。")
        assert_that(
            not torch.equal(first[0], other[0]) and len(set(first[0].reshape(-1).tolist())) > 1,
            "Two networks have the same constant weight, or all its numbers are equal: it should be random.",
            "两个网络的常数权重相同，或者其中的数全都相等：它应当是随机的。",
        )
        X = torch.ones(2, 4)
        before = nets[0](X)
        assert_close(nets[0](X), before)
        run(student, "ch15_modules.step_in_place", nets[0], X, 0.1)
        assert_close(square_constants(student, nets[0]), first)

    @lesson(
        zh="手算的例子：L1 范数恰好为 1 时不再减半。",
        hint="while Z.abs().sum() > 1: halve. A norm of 1 does not exceed 1; negative numbers count with their size.",
        hint_zh="while Z.abs().sum() > 1：减半。范数为 1 不算超过 1；负数按绝对值计。",
    )
    def test_halving_by_hand(self, student: Any) -> None:
        """Worked examples with W = 0, where Z is the bias: a norm of exactly 1 is not halved."""
        net = fixed(student, 2)
        for b, result in (((3.0, -1.0), 0.5), ((0.75, 0.25), 1.0), ((-8.0, -1.0), -0.5625), ((0.5, 0.75), 0.625)):
            run(student, "ch15_modules.set_fixed", net, torch.zeros(2, 2), torch.tensor(b), torch.zeros(2, 2))
            assert_scalar(net(torch.ones(1, 2)), result)

    @weight(3)
    @lesson(
        zh="同样的权重，结果与参考答案相同。",
        hint="linear, times R, plus 1, relu, the same linear again, halve while the L1 norm exceeds 1, sum.",
        hint_zh="linear，乘 R，加 1，relu，再用同一个 linear，L1 范数超过 1 就减半，最后求和。",
    )
    @settings(max_examples=30)
    @given(case=fixed_cases())
    def test_matches_reference(self, student: Any, reference: Any, case: tuple[Tensor, Tensor, Tensor, Tensor]) -> None:
        """With equal weights it gives the reference's number."""
        X, W, b, R = case
        results = []
        for side in (student, reference):
            net = fixed(side, X.shape[1])
            run(side, "ch15_modules.set_fixed", net, W, b, R)
            results.append(net(X))
        assert_close(results[0], results[1])

    @lesson(
        zh="梯度穿过循环到达共享的层：两处的贡献相加。",
        hint="Halve tensors, not numbers taken out with .item(), and return a tensor.",
        hint_zh="减半的应是张量，不要先用 .item() 取出数；返回张量。",
    )
    @settings(max_examples=15)
    @given(case=fixed_cases())
    def test_gradient(self, student: Any, reference: Any, case: tuple[Tensor, Tensor, Tensor, Tensor]) -> None:
        """The gradient goes through the loop to the shared layer, where both uses add up."""
        X, W, b, R = case
        results = []
        for side in (student, reference):
            net = fixed(side, X.shape[1])
            # Halves keep the hidden values off the kink of relu.
            run(side, "ch15_modules.set_fixed", net, W, b + 0.25, R)
            grads = run(side, "ch15_modules.gradients_by_shape", net, X)
            results.append([*vjp(net, X), *grads])
        assert_close(results[0], results[1], scale=16.0)

    @gpu
    @lesson(zh="移到 CUDA 上，结果相同。")
    def test_on_cuda(self, student: Any) -> None:
        """Moved to CUDA, constant weight and all, it gives the CPU's number."""
        net = fixed(student, 2)
        W = torch.tensor([[1.0, -1.0], [2.0, 0.0]])
        run(student, "ch15_modules.set_fixed", net, W, torch.tensor([1.0, 0.0]), symmetric(2, 3))
        on_cpu, on_cuda = run(student, "ch15_modules.cuda_matches_cpu", net, torch.tensor([[1.0, 2.0]]))
        assert_close(on_cuda, on_cpu)


def tied_net(side: Any, width: int, X: Tensor | None = None) -> Any:
    """A tied_mlp that has seen an input."""
    net = side.tied_mlp(width)
    net(torch.zeros(1, width) if X is None else X)
    return net


def tied_outputs(X: Tensor, parameters: list[Tensor]) -> list[Tensor]:
    """What a tied net of these four parameters may give: either pair may be the one used twice."""
    weights, biases = [p for p in parameters if p.ndim == 2], [p for p in parameters if p.ndim == 1]
    found = []
    for w, b in ((0, 0), (1, 1), (0, 1), (1, 0)):
        H = (X @ weights[w].T + biases[b]).relu()
        H = (H @ weights[1 - w].T + biases[1 - b]).relu()
        found.append(H @ weights[1 - w].T + biases[1 - b])
    return found


def after_step(X: Tensor, parameters: list[Tensor], which: int) -> Tensor:
    """The output after one gradient step, if the parameters play the roles of `tied_outputs`' entry `which`."""
    leaves = [p.detach().clone().requires_grad_() for p in parameters]
    output = tied_outputs(X, leaves)[which]
    grads = torch.autograd.grad((output * cotangent(output)).sum(), leaves)
    return tied_outputs(X, [p.detach() - 2.0**-10 * g for p, g in zip(leaves, grads, strict=True)])[which].detach()


@st.composite
def tied_cases(draw: st.DrawFn) -> tuple[int, int, list[Tensor]]:
    """A width, a seed for the weights, and three inputs."""
    width = draw(st.integers(1, 5))
    batches = [draw(tensors((n, width), dtype=torch.float32, plain=True)) for n in (1, 2, 8)]
    return width, draw(st.integers(0, 999)), batches


@exercise("tied_mlp")
class TestTiedMlp:
    @lesson(
        zh="它总共只有四个参数：两个权重，两个偏置。",
        hint="Use one nn.Linear object in two places; a copy has parameters of its own.",
        hint_zh="把同一个 nn.Linear 对象放在两处；副本有它自己的参数。",
    )
    @settings(max_examples=6)
    @given(width=st.integers(1, 6))
    def test_four_parameters(self, student: Any, width: int) -> None:
        """It has four parameters in all: two weights and two biases."""
        net = tied_net(student, width)
        assert_parameter_shapes(student, net, [(width, width)] * 2 + [(width,)] * 2)
        assert_that(
            not run(student, "ch15_modules.has_same_parameters", net, tied_net(student, width)),
            "Two networks have a parameter in common: each call should make layers of its own.",
            "两个网络有共同的参数：每次调用都应造出自己的层。",
        )

    @weight(2)
    @lesson(
        zh="它算的是 Linear、ReLU、Linear、ReLU、Linear，第二个和第三个是同一个。",
        hint="Order: the layer that is used once, relu, the shared one, relu, the shared one again; no relu last.",
        hint_zh="次序：只用一次的层，relu，共享的层，relu，再是共享的层；末尾没有 relu。",
    )
    @settings(max_examples=20)
    @given(case=tied_cases())
    def test_computes_tied_layers(self, student: Any, case: tuple[int, int, list[Tensor]]) -> None:
        """It computes Linear, ReLU, Linear, ReLU, Linear, where the second and third are one."""
        width, seed, batches = case
        net = tied_net(student, width)
        parameters = run(student, "ch15_modules.fill_distinct", net, seed)
        shapes_found = sorted(tuple(p.shape) for p in parameters)
        assert_that(
            shapes_found == sorted([(width, width)] * 2 + [(width,)] * 2),
            f"Its parameters have the shapes {shapes_found}, expected two weights and two biases.",
            f"它的参数形状是 {shapes_found}，应为两个权重和两个偏置。",
        )
        outputs = [net(X) for X in batches]
        whole = torch.cat([assert_tensor(Y, shape=X.shape).detach() for X, Y in zip(batches, outputs, strict=True)])
        right = tied_outputs(torch.cat(batches), parameters)
        # Eighths of small whole numbers: every right order of summation is exact.
        best = min(right, key=lambda Y: float((Y - whole).abs().max()))
        assert_close(whole, best, scale=16.0 * width)

    @weight(2)
    @lesson(
        zh="走一步之后共享仍在：梯度是两处贡献之和。",
        hint="Tie the parameters themselves, not copies of their numbers or of their .data.",
        hint_zh="绑定参数本身，而不是它们的数值或 .data 的副本。",
    )
    @settings(max_examples=10)
    @given(case=tied_cases())
    def test_stays_tied_in_training(self, student: Any, case: tuple[int, int, list[Tensor]]) -> None:
        """After a training step it is tied still: the shared layer's gradient is the sum of both uses."""
        width, seed, batches = case
        X = batches[2]
        net = tied_net(student, width)
        parameters = run(student, "ch15_modules.fill_distinct", net, seed)
        assert_that(
            len(parameters) == 4,
            f"It has {len(parameters)} parameters, expected four.",
            f"它有 {len(parameters)} 个参数，应为四个。",
        )
        run(student, "ch15_modules.step_in_place", net, X, 2.0**-10)
        got = assert_tensor(net(X), shape=X.shape).detach()
        right = [after_step(X, parameters, k) for k in range(4)]
        best = min(right, key=lambda Y: float((Y - got).abs().max()))
        assert_close(got, best, terms=64, scale=64.0 * width)

    @lesson(
        zh="权重全都相同时，输出和梯度与参考答案相同。",
        hint="Five modules in a row: Linear, ReLU, Linear, ReLU, Linear.",
        hint_zh="五个模块依次是：Linear、ReLU、Linear、ReLU、Linear。",
    )
    @settings(max_examples=10)
    @given(case=tied_cases())
    def test_matches_reference(self, student: Any, reference: Any, case: tuple[int, int, list[Tensor]]) -> None:
        """With all weights alike, outputs and gradients are the reference's."""
        width, seed, batches = case
        X = batches[2]
        results = []
        for side in (student, reference):
            net = tied_net(side, width)
            # Equal shapes get equal numbers, so that places and names make no difference.
            run(side, "common.fill_by_shape", net, seed, 0.5)
            grads = run(side, "ch15_modules.gradients_by_shape", net, X)
            results.append([*grads, *vjp(net, X), net(X)])
        assert_close(results[0], results[1], scale=64.0 * width)

    @gpu
    @lesson(zh="移到 CUDA 上仍然绑定，结果相同。")
    def test_on_cuda(self, student: Any) -> None:
        """Moved to CUDA it is tied still and gives the CPU's numbers."""
        net = tied_net(student, 3)
        on_cpu, on_cuda = run(student, "ch15_modules.cuda_matches_cpu", net, torch.arange(6.0).reshape(2, 3))
        assert_close(on_cuda, on_cpu, terms=64, scale=8.0)
        assert_parameter_shapes(student, net, [(3, 3)] * 2 + [(3,)] * 2)


@exercise("init_normal")
class TestInitNormal:
    @lesson(
        zh="每个 Linear 的偏置变为 0，权重变得很小但不为 0。",
        hint="Walk through net.modules(): a Linear may be nested, or may be the net itself.",
        hint_zh="遍历 net.modules()：Linear 可能嵌套在里面，也可能就是 net 自己。",
    )
    def test_every_linear(self, student: Any) -> None:
        """Every Linear, however deep, gets zero biases and small weights that are not all equal."""
        for name, args in (("nested", ()), ("linear", (40, 30))):
            net = run(student, f"ch15_modules.{name}", *args)
            student.init_normal(net)
            weights, biases = run(student, "ch15_modules.linear_parameters", net)
            for W in weights:
                size = float(W.abs().max())
                # |N(0, 0.01²)| > 0.08 happens once in 10¹⁵ draws.
                assert_that(
                    size < 0.08 and float(W.std()) > 0,
                    f"A Linear's weights reach up to {size:.4g}, expected about 0.01 times normal numbers.",
                    f"有 Linear 的权重达到 {size:.4g}，应约为正态随机数的 0.01 倍。",
                )
            for b in biases:
                assert_close(b, torch.zeros_like(b))

    @lesson(
        zh="它就地修改：参数还是原来的对象，可训练与否也不变。",
        hint="Fill the tensors that are there (nn.init.normal_, or copy_ under no_grad); do not make new parameters.",
        hint_zh="填写原有的张量（nn.init.normal_，或在 no_grad 下 copy_）；不要造新的参数。",
    )
    def test_in_place(self, student: Any) -> None:
        """It works in place: parameters are the same objects, trainable as before."""
        net = run(student, "ch15_modules.nested")
        objects = run(student, "ch15_modules.parameter_objects", net)
        student.init_normal(net)
        assert_that(
            run(student, "ch15_modules.has_objects", net, objects),
            "The parameters are not the objects they were, or their requires_grad has changed.",
            "参数不再是原来的对象，或者它们的 requires_grad 变了。",
        )

    @lesson(
        zh="不是 Linear 的模块保持不变。",
        hint="Ask isinstance(module, nn.Linear); a convolution or a normalisation has weights too.",
        hint_zh="用 isinstance(module, nn.Linear) 判断；卷积和归一化也有权重。",
    )
    def test_leaves_others_alone(self, student: Any) -> None:
        """Modules that are no Linear stay as they were."""
        net = run(student, "ch15_modules.nested")
        before = run(student, "ch15_modules.other_state", net)
        _, modes, _ = run(student, "ch15_modules.snapshot", net)
        student.init_normal(net, 0.5)
        assert_close(run(student, "ch15_modules.other_state", net), before)
        assert_that(
            run(student, "ch15_modules.snapshot", net)[1] == modes,
            "Train or eval mode has changed.",
            "训练或评估模式变了。",
        )

    @weight(2)
    @lesson(
        zh="权重服从均值 0、标准差 std 的正态分布，各层之间、各次调用之间互不相关。",
        hint="std is the standard deviation, not the variance; normal, not uniform; drawn anew for each layer.",
        hint_zh="std 是标准差，不是方差；是正态分布，不是均匀分布；每层重新抽取。",
    )
    def test_distribution(self, student: Any, reference: Any) -> None:
        """Weights are normal with mean 0 and standard deviation std, independent between layers and between calls."""
        net = run(student, "ch15_modules.nested")
        count = len(run(reference, "ch15_modules.linear_parameters", run(reference, "ch15_modules.nested"))[0])
        earlier: list[Tensor] = []
        for std, args, kwargs in ((0.01, (), {}), (0.5, (0.5,), {}), (3.0, (), {"std": 3.0})):
            student.init_normal(net, *args, **kwargs)
            weights, _ = run(student, "ch15_modules.linear_parameters", net)
            assert_that(len(weights) == count, "A Linear is gone.", "有 Linear 不见了。")
            self.assert_normal(weights, std)
            scaled = [W.double() / std for W in weights]
            for one, two in zip(scaled, earlier, strict=False):
                assert_mean(one * two, 0.0, 1.0)  # a second call draws anew
            earlier = scaled

    @staticmethod
    def assert_normal(weights: list[Tensor], std: float) -> None:
        """Fail unless the weights look like independent normal numbers."""
        for W in weights:  # 10 000 numbers or more each
            z = W.double() / std
            # Each at six standard errors: one false alarm in 500 million.
            assert_mean(z, 0.0, 1.0)
            assert_mean(z**2, 1.0, 2**0.5)
            assert_count(int((z.abs() > 2).sum()), z.numel(), 0.0455)
        square = [W for W in weights if tuple(W.shape) == (100, 100)]
        assert_mean(square[0].double() * square[1].double() / std**2, 0.0, 1.0)

    @gpu
    @lesson(zh="在 CUDA 上的网络留在 CUDA 上。")
    def test_on_cuda(self, student: Any) -> None:
        """A net on CUDA stays there and is initialised."""
        net = run(student, "ch15_modules.linear", 40, 30)
        run(student, "common.to_device", net, "cuda")
        student.init_normal(net)
        where = run(student, "ch15_modules.device_types", net)
        assert_that(where == ["cuda"], f"The net is on {where} now.", f"网络现在在 {where} 上。")
        run(student, "common.to_device", net, "cpu")
        assert_close(dict(net.named_parameters())["bias"].detach(), torch.zeros(30))


@exercise("parameter_shapes")
class TestParameterShapes:
    @lesson(
        zh="书里的网络：0.weight、0.bias、2.weight、2.bias 和它们的形状。",
        hint="net.named_parameters() gives names and parameters.",
        hint_zh="net.named_parameters() 给出名字和参数。",
    )
    def test_book_example(self, student: Any) -> None:
        """The book's network: 0.weight, 0.bias, 2.weight, 2.bias, with their shapes."""
        net = run(student, "ch15_modules.shaped", "row")
        expected = {"0.weight": (8, 4), "0.bias": (8,), "2.weight": (1, 8), "2.bias": (1,)}
        assert_shapes(student.parameter_shapes(net), expected)

    @lesson(
        zh="缓冲区不是参数；冻结的参数也是参数。",
        hint="state_dict() holds buffers too; named_parameters() does not.",
        hint_zh="state_dict() 里还有缓冲区；named_parameters() 里没有。",
    )
    def test_parameters_only(self, student: Any) -> None:
        """Buffers are no parameters; a frozen parameter is one."""
        norm = run(student, "ch15_modules.shaped", "norm")
        assert_shapes(student.parameter_shapes(norm), {"0.weight": (2, 1, 3, 5), "1.weight": (2,), "1.bias": (2,)})
        branch = run(student, "ch15_modules.shaped", "branch")
        assert_shapes(
            student.parameter_shapes(branch),
            {
                "shift": (3,),
                "deep.last.weight": (100, 200),
                "deep.last.bias": (100,),
                "deep.row.0.weight": (100, 100),
                "conv.weight": (4, 2, 3, 5),
            },
        )

    @weight(2)
    @lesson(
        zh="对每个网络都与参考答案相同，包括没有参数的和参数为 0 维的网络。",
        hint="Values are tuples of ints; a 0-d parameter has the shape ().",
        hint_zh="值是整数的元组；0 维参数的形状是 ()。",
    )
    def test_matches_reference(self, student: Any, reference: Any) -> None:
        """It agrees with the reference for every net, also without parameters or with a 0-d one."""
        for name in ("row", "norm", "branch", "none", "scalar"):
            results = [side.parameter_shapes(run(side, "ch15_modules.shaped", name)) for side in (student, reference)]
            assert_shapes(results[0], results[1])

    @lesson(
        zh="它只看不动：参数、缓冲区、模式都和原来一样。",
        hint="Looking at a network needs no forward pass and no change of mode.",
        hint_zh="查看网络不需要前向计算，也不需要改变模式。",
    )
    def test_leaves_net_alone(self, student: Any) -> None:
        """It only looks: parameters, buffers and mode stay as they were."""
        for name in ("norm", "branch"):
            net = run(student, "ch15_modules.shaped", name)
            before = run(student, "ch15_modules.snapshot", net)
            student.parameter_shapes(net)
            now = run(student, "ch15_modules.snapshot", net)
            assert_close(now[0], before[0])
            assert_that(now[1:] == before[1:], "Modes or hooks have changed.", "模式或钩子变了。")


def assert_shapes(got: Any, expected: dict[str, tuple[int, ...]]) -> None:
    """Fail unless `got` maps the same names to the same tuples, in any order."""
    assert_that(isinstance(got, dict), "The result is no dict.", "结果不是字典。", got, expected)
    found = {str(k): v for k, v in got.items()}
    assert_that(
        found == expected and all(type(v) is tuple for v in found.values()),
        f"The result is {str(found)[:300]}, expected {expected}.",
        f"结果是 {str(found)[:300]}，应为 {expected}。",
        got,
        expected,
    )


def pair(student: Any) -> tuple[Any, Any]:
    """The two functions, to pass to a probe."""
    return student.save_params, student.load_params


KINDS = ["linear", "norm", "linear", "nest", "double", "norm"]


def assert_round_trips(told: Any) -> None:
    """Fail unless every net came back from its file."""
    for one in told:
        assert_that(
            one["written"],
            "save_params wrote no file at the path it was given.",
            "save_params 没有在给定的路径写出文件。",
        )
        assert_that(
            one["saved_unchanged"],
            "The network that was saved has changed.",
            "被保存的网络变了。",
        )
        assert_close(*one["outputs"][::-1])


@exercise("save_params")
class TestSaveParams:
    @lesson(
        zh="保存后载入一个新的网络，输出相同。",
        hint="Save net.state_dict(), to the path that is given; load it with load_state_dict.",
        hint_zh="把 net.state_dict() 保存到给定的路径；用 load_state_dict 载入。",
    )
    def test_round_trip(self, student: Any) -> None:
        """Saved, and loaded into a fresh net, it gives equal outputs."""
        assert_round_trips(run(student, "ch15_modules.round_trip", *pair(student), ["linear"]))

    @weight(2)
    @lesson(
        zh="多个文件各归各；参数和缓冲区都逐位还原，类型、模式和可训练与否都不变。",
        hint="The state dict holds buffers too (running means); use the path as it is given, and keep every dtype.",
        hint_zh="state dict 里也有缓冲区（如滑动平均）；按给定的路径存取，并保持每个 dtype。",
    )
    def test_restores_everything(self, student: Any, reference: Any) -> None:
        """Several files keep apart; parameters and buffers come back to the bit, dtype, mode and flags as they were."""
        told = run(student, "ch15_modules.round_trip", *pair(student), KINDS)
        expected = run(reference, "ch15_modules.round_trip", *pair(reference), KINDS)
        assert_round_trips(told)
        for one, right in zip(told, expected, strict=True):
            assert_close(one["outputs"], right["outputs"])
            assert_that(
                one["equal"], "A parameter or a buffer came back with other numbers.", "有参数或缓冲区还原后数值不同。"
            )
            assert_that(
                one["mode"] and one["trainable"],
                "Loading changed train or eval mode or requires_grad.",
                "载入改变了训练或评估模式，或者 requires_grad。",
            )

    @weight(2)
    @lesson(
        zh="形状不同时 load_params 引发异常。",
        hint="Compare shapes; copy_ would broadcast, and strict=False hides what is missing.",
        hint_zh="比较形状；copy_ 会广播，strict=False 会掩盖缺失。",
    )
    def test_refuses_other_shapes(self, student: Any) -> None:
        """load_params raises if a shape differs."""
        for case in ("first", "last", "broadcast", "transposed", "buffer"):
            told = run(student, "ch15_modules.mismatch", *pair(student), case)
            assert_that(
                told["raised"],
                "load_params accepted a file whose shapes differ from the network's.",
                "文件里的形状与网络不同，load_params 却接受了。",
            )

    @weight(2)
    @lesson(
        zh="形状不同时，网络保持原样，一个数也不变。",
        hint="load_state_dict copies what fits before it raises: look at all shapes first, or restore the old numbers.",
        hint_zh="load_state_dict 在报错前已经复制了对得上的部分：先检查全部形状，或者把旧的数放回去。",
    )
    def test_leaves_net_unchanged(self, student: Any) -> None:
        """If a shape differs, the network stays as it was, to the last number."""
        for case in ("last", "middle", "broadcast", "transposed", "buffer"):
            told = run(student, "ch15_modules.mismatch", *pair(student), case)
            assert_that(
                told["unchanged"],
                "The file did not fit, and yet part of it has been loaded into the network.",
                "文件对不上，却有一部分被载入了网络。",
            )

    @weight(2)
    @lesson(
        zh="载入陌生人的文件不会运行其中的代码。",
        hint="torch.load(path, weights_only=True), or safetensors; never pickle.load or weights_only=False.",
        hint_zh="用 torch.load(path, weights_only=True) 或 safetensors；不要用 pickle.load 或 weights_only=False。",
    )
    def test_never_runs_code(self, student: Any) -> None:
        """Loading a stranger's file runs no code from it."""
        # A function that loads nothing at all would be safe, too.
        assert_round_trips(run(student, "ch15_modules.round_trip", *pair(student), ["linear"]))
        for kind in ("torch", "inside", "legacy", "pickle", "numpy", "own"):
            assert_that(
                not run(student, "ch15_modules.trap", *pair(student), kind),
                "Code that was hidden in the file ran while it was loaded.",
                "载入时运行了藏在文件里的代码。",
            )

    @gpu
    @lesson(zh="在 CUDA 上保存的，可以载入 CPU 上的网络，反之亦然。")
    def test_across_devices(self, student: Any) -> None:
        """What was saved on CUDA loads into a net on the CPU, and the other way round."""
        for way, good in run(student, "ch15_modules.across_devices", *pair(student)).items():
            assert_that(good, f"From {way} it did not come back as it was.", f"{way} 没有原样还原。")
