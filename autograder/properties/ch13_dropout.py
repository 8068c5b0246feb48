"""What right answers of chapter 13 (dropout) do."""

from __future__ import annotations

from typing import Any

import torch
from hypothesis import given, settings
from hypothesis import strategies as st
from torch import Tensor

from autograder.asserts import (
    assert_close,
    assert_count,
    assert_equal,
    assert_gradient,
    assert_mean,
    assert_raises,
    assert_same_on_cuda,
    assert_shape,
    assert_tensor,
    assert_that,
    tolerance,
)
from autograder.bans import DROPOUTS
from autograder.marks import banned, exercise, gpu, lesson, weight
from autograder.strategies import dtypes, scalars, shapes, tensors
from autograder.student import on_device, run, vjp

DRAWS = 2000
"""Repeated calls in a statistical check. With z = 6 (see `asserts`) false alarms stay under 2e-7 a check."""


def chances() -> st.SearchStrategy[float]:
    """Probabilities inside (0, 1)."""
    return st.sampled_from([0.5, 0.25, 0.75, 0.2, 0.3, 0.9])


@st.composite
def nonzero(draw: st.DrawFn, *, plain: bool = False) -> Tensor:
    """Tensors of one to four axes without a zero, so that a zero in the result was dropped."""
    size = draw(shapes(draw(st.integers(1, 4)), 1, 3))
    x = draw(tensors(size, low=1, high=6, plain=plain))
    return -x.detach() if draw(st.booleans()) else x


def assert_dropped_or_scaled(got: Any, X: Tensor, p: float) -> Tensor:
    """Fail unless every element is 0 or x/(1 − p); return the result."""
    Y = assert_tensor(got, shape=X.shape, dtype=X.dtype).detach()
    kept = X.detach().double() / (1 - p)
    near = (Y.double() - kept).abs() <= tolerance(X.dtype) * kept.abs()
    good = (Y == 0) | near
    if not bool(good.all()):
        where = tuple((~good).nonzero()[0].tolist())
        x, y, k = float(X.detach()[where]), float(Y[where]), float(kept[where])
        assert_that(
            False,
            f"An element {x:g} became {y:g}; expected 0 or x/(1 − p) = {k:g}.",
            f"元素 {x:g} 变成了 {y:g}；应为 0 或 x/(1 − p) = {k:g}。",
            got=Y,
        )
    return Y


def assert_independent(samples: Tensor, p: float) -> None:
    """Fail unless each pattern of dropped elements is as frequent as independent coins make it.

    samples: (draws, ...) with at most four elements a draw.
    """
    dropped = (samples == 0).reshape(samples.shape[0], -1)
    units = dropped.shape[1]
    codes = (dropped.long() * 2 ** torch.arange(units)).sum(1)
    counts = torch.bincount(codes, minlength=2**units).tolist()
    for code, count in enumerate(counts):
        zeros = code.bit_count()
        assert_count(count, samples.shape[0], p**zeros * (1 - p) ** (units - zeros))


@exercise("dropout_layer")
@banned(*DROPOUTS)
class TestDropoutLayer:
    @weight(2)
    @lesson(
        zh="每个元素要么是 0，要么是 x/(1 − p)；形状和类型不变。",
        hint="Divide what is kept by 1 − p, not by p, and keep X's dtype and precision.",
        hint_zh="留下来的除以 1 − p，不是除以 p；并保持 X 的 dtype 和精度。",
    )
    @given(X=nonzero(), p=chances())
    def test_drops_or_scales(self, student: Any, X: Tensor, p: float) -> None:
        """Every element is either 0 or x/(1 − p); shape and dtype stay."""
        assert_dropped_or_scaled(student.dropout_layer(X, p), X, p)

    @lesson(
        zh="p = 0 时什么都不变。",
        hint="With p = 0 the chance of being dropped is 0: nothing at all may change.",
        hint_zh="p = 0 时被丢弃的概率是 0：什么都不应改变。",
    )
    @given(X=nonzero(), p=st.sampled_from([0.0, 0]))
    def test_zero_is_the_identity(self, student: Any, X: Tensor, p: float) -> None:
        """With p = 0 nothing changes."""
        assert_close(student.dropout_layer(X, p), X.detach())

    @lesson(
        zh="p = 1 时全部为零，没有 NaN。",
        hint="0/0 is NaN: treat p = 1 before you divide by 1 − p.",
        hint_zh="0/0 是 NaN：在除以 1 − p 之前先处理 p = 1。",
    )
    @given(X=nonzero(), p=st.sampled_from([1.0, 1]))
    def test_one_gives_zeros(self, student: Any, X: Tensor, p: float) -> None:
        """With p = 1 everything is zero, without NaN."""
        Y = assert_tensor(student.dropout_layer(X, p), shape=X.shape, dtype=X.dtype)
        assert_equal(Y.detach(), torch.zeros_like(X.detach()))

    @lesson(
        zh="被置零的元素约占 p。",
        hint="p is the probability of dropping, not of keeping.",
        hint_zh="p 是丢弃的概率，不是保留的概率。",
    )
    @settings(max_examples=6)
    @given(p=chances(), size=st.sampled_from([(4000,), (50, 80), (20, 5, 40), (1, 4000)]))
    def test_share_of_zeros(self, student: Any, p: float, size: tuple[int, ...]) -> None:
        """A share p of the elements becomes zero."""
        Y = assert_dropped_or_scaled(student.dropout_layer(torch.ones(size), p), torch.ones(size), p)
        assert_count(int((Y == 0).sum()), Y.numel(), p)

    @weight(2)
    @lesson(
        zh="每个元素独立地抛自己的硬币：2×2 输入的 16 种模式都按应有的频率出现。",
        hint="One mask entry for each element: not one a row or a batch, nor a fixed number of zeros.",
        hint_zh="每个元素一个掩码值：不是每行一个、每列一个或整批一个，零的个数也不是固定的。",
    )
    @settings(max_examples=4)
    @given(p=st.sampled_from([0.5, 0.4]), size=st.sampled_from([(2, 2), (4,), (1, 2, 2)]))
    def test_elements_are_independent(self, student: Any, p: float, size: tuple[int, ...]) -> None:
        """Every element throws its own coin: each pattern is as frequent as it should be."""
        assert_independent(run(student, "ch13_dropout.draws", student.dropout_layer, DRAWS, torch.ones(size), p), p)

    @lesson(
        zh="随机性来自 torch 的全局生成器：同样的状态给出同样的掩码，下一次调用给出新的掩码。",
        hint="Use torch.rand, torch.bernoulli and the like, without a seed or a generator of your own.",
        hint_zh="使用 torch.rand、torch.bernoulli 等，不要自己设种子或另建生成器。",
    )
    @settings(max_examples=4)
    @given(p=st.sampled_from([0.5, 0.4]))
    def test_draws_from_torch(self, student: Any, p: float) -> None:
        """Its randomness comes from torch's global generator, and every call draws a new mask."""
        first, again, later = run(student, "ch13_dropout.replayed", student.dropout_layer, torch.ones(16, 16), p)
        assert_that(
            torch.equal(first, again),
            "The same state of torch's generator gave another mask.",
            "torch 生成器的同一状态给出了不同的掩码。",
        )
        # 256 coins of chance 0.4 fall alike twice with a probability under 1e-60.
        assert_that(not torch.equal(first, later), "A second call gave the same mask.", "第二次调用给出了同样的掩码。")

    @lesson(
        zh="大量抽取的均值仍是 x，误差不超过方差 x²·p/(1 − p) 所允许的范围。",
        hint="If the mean is off, look at the scaling: divide what is kept by the probability of keeping.",
        hint_zh="均值不对就检查缩放：留下来的值除以保留的概率。",
    )
    @settings(max_examples=6)
    @given(x=scalars(1, 4), p=st.sampled_from([0.5, 0.25, 0.75]), dtype=dtypes())
    def test_keeps_the_mean(self, student: Any, reference: Any, x: float, p: float, dtype: torch.dtype) -> None:
        """The mean of many draws stays x, as closely as the variance x²·p/(1 − p) allows."""
        X = torch.full((40, 100), x, dtype=dtype)
        Y = assert_tensor(student.dropout_layer(X, p), shape=X.shape, dtype=dtype).detach()
        mean, variance = (float(m) for m in reference.dropout_moments(torch.tensor(x, dtype=dtype), p))
        assert_mean(Y, mean, variance**0.5)

    @lesson(
        zh="梯度只流过留下来的元素，并乘以 1/(1 − p)。",
        hint="Stay in tensors: no .numpy(), .data or .detach() on X.",
        hint_zh="一直用张量计算：不要对 X 用 .numpy()、.data 或 .detach()。",
    )
    @given(X=nonzero(), p=chances() | st.just(0.0))
    def test_gradient(self, student: Any, X: Tensor, p: float) -> None:
        """The gradient flows through the kept elements alone, times 1/(1 − p)."""
        Y, slope = run(student, "ch13_dropout.value_and_slope", student.dropout_layer, X, p)
        assert_close(slope, (Y != 0).to(X.dtype) / (1 - p))

    @lesson(
        zh="p 不在 [0, 1] 内时引发 ValueError。",
        hint="Raise ValueError before you compute; an assert raises AssertionError. 0 and 1 are allowed.",
        hint_zh="先检查并 raise ValueError；assert 引发的是 AssertionError。0 和 1 本身是允许的。",
    )
    @given(p=st.sampled_from([-0.1, 1.1, -1.0, 2.0, -1, 2, 1.001, -0.001, 50.0]))
    def test_refuses_no_probability(self, student: Any, p: float) -> None:
        """A p outside 0 … 1 raises ValueError."""
        assert_raises(student.dropout_layer, torch.ones(2, 3), p)

    @gpu
    @lesson(zh="在 CUDA 张量上同样有效，结果也在 CUDA 上。")
    def test_on_cuda(self, student: Any) -> None:
        """It works on CUDA tensors, and the result is there too."""
        for p in (0.0, 0.5, 1.0):
            told = on_device("cuda", student.dropout_layer, torch.ones(40, 100), p)
            assert_equal(told["devices"], ["cuda"])
            Y = told["value"]
            if p == 0.5:
                assert_dropped_or_scaled(Y, torch.ones(40, 100), p)
                assert_count(int((Y == 0).sum()), Y.numel(), p)
            else:
                assert_close(Y, torch.full((40, 100), 1 - p))


@exercise("dropout_moments")
class TestDropoutMoments:
    @lesson(
        zh="手算：x = 1、2、−4，p = 0.5 时，方差为 1、4、16；p = 0.2 时为 0.25、1、4。",
        hint="Var = E[x′²] − E[x′]². Return the mean first.",
        hint_zh="方差 = E[x′²] − E[x′]²。先返回均值。",
    )
    def test_by_hand(self, student: Any) -> None:
        """By hand: for x = 1, 2, −4 the variances are 1, 4, 16 at p = 0.5 and 0.25, 1, 4 at p = 0.2."""
        x = torch.tensor([1.0, 2.0, -4.0])
        assert_close(student.dropout_moments(x, 0.5), (x, torch.tensor([1.0, 4.0, 16.0])))
        assert_close(student.dropout_moments(x, 0.2), (x, torch.tensor([0.25, 1.0, 4.0])))

    @lesson(
        zh="p = 0 时没有噪音：均值为 x，方差为零。",
        hint="With p = 0 the perturbed x is x.",
        hint_zh="p = 0 时扰动后的 x 就是 x。",
    )
    @given(x=tensors(shapes(2, 1, 3)), p=st.sampled_from([0.0, 0]))
    def test_no_noise_at_zero(self, student: Any, x: Tensor, p: float) -> None:
        """With p = 0 there is no noise: mean x, variance zero."""
        mean, variance = student.dropout_moments(x, p)
        assert_close(mean, x.detach())
        assert_close(variance, torch.zeros_like(x.detach()))

    @weight(2)
    @lesson(
        zh="对任何形状、类型和 p 都与公式一致。",
        hint="Elementwise, in x's shape and dtype; the variance grows with the square of x.",
        hint_zh="逐元素计算，保持 x 的形状和 dtype；方差随 x 的平方增长。",
    )
    @given(x=tensors(st.integers(1, 3).flatmap(lambda n: shapes(n, 1, 4))), p=chances() | st.just(0.99))
    def test_matches_reference(self, student: Any, reference: Any, x: Tensor, p: float) -> None:
        """It agrees with the formulas for any shape, dtype and p."""
        got = student.dropout_moments(x, p)
        mean, variance = reference.dropout_moments(x, p)
        assert_that(
            isinstance(got, tuple | list) and len(got) == 2,
            "The result is no pair (mean, variance).",
            "结果不是一对 (均值, 方差)。",
            got=got,
        )
        # Written as E[x′²] − E[x′]² the variance is a difference of numbers up to x²/(1 − p).
        x64 = x.detach().double()
        assert_close(got[0], mean, scale=x64.abs())
        assert_close(got[1], variance, scale=x64**2 / (1 - p))

    @lesson(
        zh="自动求导可以穿过均值和方差。",
        hint="Stay in tensors: no .item(), no .detach().",
        hint_zh="一直用张量计算：不要用 .item() 和 .detach()。",
    )
    @given(x=tensors(shapes(1, 1, 4)), p=chances())
    def test_gradient(self, student: Any, reference: Any, x: Tensor, p: float) -> None:
        """Autograd through both moments is right."""
        scale = 1 + 2 * float(x.detach().abs().max()) / (1 - p)
        assert_gradient(student, reference, "dropout_moments", x, p, scale=scale)

    @gpu
    @lesson(zh="在 CUDA 张量上结果相同。")
    def test_on_cuda(self, student: Any, reference: Any) -> None:
        """It gives the same numbers on CUDA tensors."""
        assert_same_on_cuda(student, reference, "dropout_moments", torch.arange(4.0), 0.3)


@exercise("Dropout")
class TestDropoutModule:
    @lesson(
        zh="新建的模块处于训练模式：每个元素要么是 0，要么是 x/(1 − p)。",
        hint="forward calls dropout_layer when self.training is True; p is the one given to this module.",
        hint_zh="self.training 为 True 时 forward 调用 dropout_layer；p 是给这个模块的那一个。",
    )
    @given(X=nonzero(), p=chances())
    def test_drops_in_training(self, student: Any, X: Tensor, p: float) -> None:
        """A new module is in train mode: every element is either 0 or x/(1 − p)."""
        assert_dropped_or_scaled(student.Dropout(p)(X), X, p)

    @weight(2)
    @lesson(
        zh="评估模式下它是恒等映射，不缩放；回到训练模式后又开始丢弃。",
        hint="Ask self.training at every call; do not remember it from the constructor.",
        hint_zh="每次调用时都看 self.training，不要在构造函数里把它记下来。",
    )
    @given(X=nonzero(), p=chances() | st.sampled_from([0.0, 1.0]))
    def test_identity_in_eval(self, student: Any, X: Tensor, p: float) -> None:
        """In eval mode it is the identity; back in train mode it drops again."""
        layer = student.Dropout(p)
        layer.eval()
        assert_close(layer(X), X.detach())
        layer.train()
        ones = torch.ones(40, 100)
        Y = assert_tensor(layer(ones), shape=ones.shape, dtype=ones.dtype).detach()
        assert_count(int((Y == 0).sum()), Y.numel(), p)

    @lesson(
        zh="每次调用都独立地丢弃每个元素。",
        hint="Draw a new mask in every forward pass, one entry for each element.",
        hint_zh="每次前向计算都抽取新的掩码，每个元素一个值。",
    )
    @settings(max_examples=3)
    @given(p=st.sampled_from([0.5, 0.4]), size=st.sampled_from([(2, 2), (4,)]))
    def test_elements_are_independent(self, student: Any, p: float, size: tuple[int, ...]) -> None:
        """Every call drops every element independently."""
        layer = student.Dropout(p)
        assert_independent(run(student, "ch13_dropout.draws", layer, DRAWS, torch.ones(size)), p)

    @lesson(
        zh="模式由 train() 和 eval() 决定，与是否记录计算图无关。",
        hint="Look at self.training, not at whether gradients are being recorded.",
        hint_zh="看 self.training，不要看是否在记录梯度。",
    )
    def test_mode_is_not_grad_mode(self, student: Any) -> None:
        """train() and eval() decide, not whether a graph is recorded."""
        layer = student.Dropout(0.5)
        X = torch.ones(40, 100)
        for value in (
            layer(X),
            layer(X.clone().requires_grad_()),
            run(student, "ch13_dropout.without_grad", layer, X),
        ):
            assert_count(int((value == 0).sum()), X.numel(), 0.5)
        layer.eval()
        for x in (X, X.clone().requires_grad_()):
            assert_equal(layer(x).detach(), X)

    @lesson(
        zh="作为网络的一层，它跟随整个网络的 train() 和 eval()。",
        hint="Subclass nn.Module; a net sets its layers' mode with train(mode), which puts it into self.training.",
        hint_zh="继承 nn.Module；网络通过 train(mode) 设置各层的模式，它就在 self.training 里。",
    )
    def test_mode_of_the_net(self, student: Any) -> None:
        """As a layer of a net it follows the net's train() and eval()."""
        X = torch.ones(40, 100)
        first, calm, again = run(student, "ch13_dropout.in_a_net", student.Dropout(0.5), X)
        for value in (first, again):
            assert_count(int((value == 0).sum()), X.numel(), 0.5)
        assert_equal(calm, X)

    @lesson(
        zh="两个模块各用各的 p。",
        hint="Keep p in the object (self.p), not in the class or in a global name.",
        hint_zh="把 p 存在对象里（self.p），不要放在类里或全局变量里。",
    )
    @given(pair=st.sampled_from([(0.2, 0.8), (0.75, 0.25), (0.0, 1.0)]))
    def test_each_has_its_own_p(self, student: Any, pair: tuple[float, float]) -> None:
        """Two modules use each its own p."""
        layers = [student.Dropout(p) for p in pair]
        for layer, p in zip(layers, pair, strict=True):
            Y = assert_tensor(layer(torch.ones(40, 100)), shape=(40, 100)).detach()
            assert_count(int((Y == 0).sum()), Y.numel(), p)

    @weight(2)
    @lesson(
        zh="训练时大量抽取的均值是 x；评估时结果就是 x 本身。",
        hint="The scaling belongs to training; eval mode does nothing.",
        hint_zh="缩放只在训练时做；评估模式什么都不做。",
    )
    @settings(max_examples=6)
    @given(x=scalars(1, 4), p=st.sampled_from([0.5, 0.25, 0.75]), dtype=dtypes())
    def test_moments(self, student: Any, reference: Any, x: float, p: float, dtype: torch.dtype) -> None:
        """In training the mean of many draws is x; in eval mode the result is x itself."""
        X = torch.full((40, 100), x, dtype=dtype)
        layer = student.Dropout(p)
        Y = assert_tensor(layer(X), shape=X.shape, dtype=dtype).detach()
        mean, variance = (float(m) for m in reference.dropout_moments(torch.tensor(x, dtype=dtype), p))
        assert_mean(Y, mean, variance**0.5)
        layer.eval()
        assert_close(layer(X), X)

    @lesson(
        zh="梯度：训练时流过留下来的元素，评估时全部原样流过。",
        hint="Do not detach.",
        hint_zh="不要 detach。",
    )
    @given(X=nonzero(), p=chances())
    def test_gradient(self, student: Any, X: Tensor, p: float) -> None:
        """The gradient flows through the kept elements in training and through all in eval mode."""
        layer = student.Dropout(p)
        Y, slope = run(student, "ch13_dropout.value_and_slope", layer, X)
        assert_close(slope, (Y != 0).to(X.dtype) / (1 - p))
        layer.eval()
        Y, slope = run(student, "ch13_dropout.value_and_slope", layer, X)
        assert_close(slope, torch.ones_like(X.detach()))

    @gpu
    @lesson(zh="在 CUDA 张量上同样有效。")
    def test_on_cuda(self, student: Any) -> None:
        """It works on CUDA tensors."""
        layer = student.Dropout(0.5)
        told = on_device("cuda", layer, torch.ones(40, 100))
        assert_equal(told["devices"], ["cuda"])
        Y = assert_dropped_or_scaled(told["value"], torch.ones(40, 100), 0.5)
        assert_count(int((Y == 0).sum()), Y.numel(), 0.5)


SIZES = [(3, 2, 4, 5), (4, 1, 3, 2), (6, 3, 2, 2), (4, 2, 1, 1)]
"""num_inputs, num_outputs, num_hiddens1, num_hiddens2."""


def shape_of(num_inputs: int, batch: int, how: int) -> tuple[int, ...]:
    """Return the shape of a batch of examples of `num_inputs` numbers: flat, or with more axes."""
    if how == 0 or num_inputs % 2:
        return (batch, num_inputs) if how < 2 else (batch, 1, num_inputs)
    return (batch, 2, num_inputs // 2) if how == 1 else (batch, 1, 2, num_inputs // 2)


def layers_of(sizes: tuple[int, ...], seed: int) -> dict[str, tuple[Tensor, Tensor]]:
    """Return small numbers for the weights and biases of the three layers."""
    maker = torch.Generator().manual_seed(seed)
    num_inputs, num_outputs, h1, h2 = sizes
    return {
        f"lin{k}": (
            torch.randint(-2, 3, (o, i), generator=maker) / 2.0,
            torch.randint(-2, 3, (o,), generator=maker) / 2.0,
        )
        for k, (i, o) in enumerate(((num_inputs, h1), (h1, h2), (h2, num_outputs)), 1)
    }


def filled(side: Any, sizes: tuple[int, ...], p: tuple[float, float], values: dict[str, tuple[Tensor, Tensor]]) -> Any:
    """Return a net whose three layers hold these numbers."""
    net = side.DropoutMLP(*sizes, *p)
    run(side, "ch13_dropout.fill_layers", net, values, torch.ones(2, sizes[0]))
    return net


PASS = (torch.eye(2), torch.zeros(2))
ONES = (torch.zeros(2, 2), torch.ones(2))
"""A layer that hands its two inputs on, and one that gives ones whatever comes in."""


@exercise("DropoutMLP")
class TestDropoutMLP:
    @lesson(
        zh="它的参数是 lin1、lin2、lin3 的权重和偏置，形状由参数决定。",
        hint="lin1: num_inputs → num_hiddens1, lin2: → num_hiddens2, lin3: → num_outputs. Mind the order.",
        hint_zh="lin1：num_inputs → num_hiddens1，lin2：→ num_hiddens2，lin3：→ num_outputs。注意顺序。",
    )
    @given(sizes=st.sampled_from(SIZES))
    def test_parameters(self, student: Any, sizes: tuple[int, ...]) -> None:
        """Its parameters are the weights and biases of lin1, lin2 and lin3, with the sizes given."""
        net = student.DropoutMLP(*sizes, 0.1, 0.2)
        net(torch.ones(2, sizes[0]))
        num_inputs, num_outputs, h1, h2 = sizes
        expected = []
        for name, i, o in (("lin1", num_inputs, h1), ("lin2", h1, h2), ("lin3", h2, num_outputs)):
            layer = getattr(net, name)
            assert_shape(layer.weight, (o, i))
            assert_shape(layer.bias, (o,))
            assert_that(
                layer.weight.requires_grad and layer.bias.requires_grad,
                f"{name} has a parameter that does not require a gradient.",
                f"{name} 有不需要梯度的参数。",
            )
            expected += [(o, i), (o,)]
        found = sorted(run(student, "common.parameter_shapes", net))
        assert_that(
            found == sorted(expected),
            f"Its parameters have the shapes {found}, expected {sorted(expected)}.",
            f"它的参数形状是 {found}，应为 {sorted(expected)}。",
        )

    @lesson(
        zh="手算的例子：两个隐藏单元，负的被 ReLU 截为零，输出不经过激活函数。",
        hint="Linear, ReLU, linear, ReLU, linear; nothing after the last.",
        hint_zh="线性、ReLU、线性、ReLU、线性；最后没有激活函数。",
    )
    def test_by_hand(self, student: Any) -> None:
        """By hand: ReLU cuts off the negative hidden units, twice; the output has no activation."""
        values = {
            "lin1": (torch.tensor([[1.0, 0.0], [0.0, 1.0]]), torch.tensor([0.0, 1.0])),
            "lin2": (torch.tensor([[1.0, -1.0], [1.0, 1.0]]), torch.zeros(2)),
            "lin3": (torch.tensor([[1.0, -2.0]]), torch.tensor([0.5])),
        }
        net = filled(student, (2, 1, 2, 2), (0.5, 0.5), values)
        net.eval()
        # (3, -2) → (3, 0) → (3, 3) → -2.5;  (-1, 2) → (0, 3) → (0, 3) → -5.5
        assert_close(net(torch.tensor([[3.0, -2.0], [-1.0, 2.0]])), torch.tensor([[-2.5], [-5.5]]))

    @lesson(
        zh="评估模式下没有随机性；两个 p 都为 0 时训练模式给出同样的结果。",
        hint="Dropout must obey net.eval(): register it as a module, or look at self.training in forward.",
        hint_zh="丢弃法必须服从 net.eval()：把它注册为子模块，或在 forward 里看 self.training。",
    )
    @given(sizes=st.sampled_from(SIZES), seed=st.integers(0, 99))
    def test_no_dropout_in_eval(self, student: Any, sizes: tuple[int, ...], seed: int) -> None:
        """In eval mode nothing is random; with both p at 0, train mode gives the same."""
        X = torch.arange(1.0, 1 + 3 * sizes[0]).reshape(3, -1)
        net = filled(student, sizes, (0.5, 0.9), layers_of(sizes, seed))
        net.eval()
        expected = assert_tensor(net(X), shape=(3, sizes[1])).detach()
        assert_equal(net(X).detach(), expected)
        plain = filled(student, sizes, (0.0, 0.0), layers_of(sizes, seed))
        assert_close(plain(X), expected, scale=1e3)
        plain.eval()
        assert_close(plain(X), expected, scale=1e3)

    @weight(2)
    @lesson(
        zh="训练时，第一层的隐藏单元以 dropout1 的概率独立地丢弃，留下来的除以 1 − dropout1。",
        hint="dropout1 comes after the first ReLU. Did you mix up dropout1 and dropout2?",
        hint_zh="dropout1 在第一个 ReLU 之后。是不是把 dropout1 和 dropout2 弄混了？",
    )
    @settings(max_examples=2)
    @given(p=st.sampled_from([0.5, 0.4]))
    def test_drops_first_hidden_layer(self, student: Any, p: float) -> None:
        """In training, the first hidden units are dropped independently with probability dropout1."""
        # Whatever comes in, hidden unit 1 is 1: dropping inputs instead would not show here.
        net = filled(student, (2, 2, 2, 2), (p, 0.0), {"lin1": ONES, "lin2": PASS, "lin3": PASS})
        samples = run(student, "ch13_dropout.draws", net, DRAWS, torch.ones(2, 2))
        assert_dropped_or_scaled(samples, torch.ones(DRAWS, 2, 2), p)
        assert_independent(samples, p)
        blind = filled(student, (2, 2, 2, 2), (p, 0.0), {"lin1": PASS, "lin2": ONES, "lin3": PASS})
        assert_close(run(student, "ch13_dropout.draws", blind, 20, torch.ones(2, 2)), torch.ones(20, 2, 2))

    @weight(2)
    @lesson(
        zh="训练时，第二层的隐藏单元以 dropout2 的概率独立地丢弃；输出从不丢弃。",
        hint="dropout2 comes after the second ReLU; nothing is dropped before lin1 or after lin3.",
        hint_zh="dropout2 在第二个 ReLU 之后、lin3 之前；lin1 之前和 lin3 之后都不丢弃。",
    )
    @settings(max_examples=2)
    @given(p=st.sampled_from([0.5, 0.4]))
    def test_drops_second_hidden_layer(self, student: Any, p: float) -> None:
        """In training, the second hidden units are dropped with probability dropout2; the output never."""
        net = filled(student, (2, 2, 2, 2), (0.0, p), {"lin1": PASS, "lin2": ONES, "lin3": PASS})
        samples = run(student, "ch13_dropout.draws", net, DRAWS, torch.ones(2, 2))
        assert_dropped_or_scaled(samples, torch.ones(DRAWS, 2, 2), p)
        assert_independent(samples, p)
        last = filled(student, (2, 2, 2, 2), (p, p), {"lin1": PASS, "lin2": PASS, "lin3": ONES})
        assert_close(run(student, "ch13_dropout.draws", last, 20, torch.ones(2, 2)), torch.ones(20, 2, 2))

    @lesson(
        zh="两层的丢弃互相独立：两个都留下的概率是两个概率的乘积。",
        hint="Draw a mask for each layer of its own, in every forward pass.",
        hint_zh="每一层、每次前向计算都抽取自己的掩码。",
    )
    def test_layers_drop_independently(self, student: Any) -> None:
        """The two layers' masks are independent of each other."""
        net = filled(student, (2, 2, 2, 2), (0.5, 0.2), {"lin1": ONES, "lin2": PASS, "lin3": PASS})
        samples = run(student, "ch13_dropout.draws", net, DRAWS, torch.ones(2, 2))
        assert_dropped_or_scaled(samples, torch.ones(DRAWS, 2, 2), 0.6)  # 0.5 · 0.8 = 1 − 0.6 are kept
        assert_independent(samples, 0.6)

    @weight(2)
    @lesson(
        zh="评估模式下，对任何权重和输入形状都与参考答案相同；从第二个轴起展平。",
        hint="Flatten from the second axis on: a batch of 1 stays a batch. Is a ReLU or a bias missing?",
        hint_zh="从第二个轴起展平，使大小为 1 的批量仍是批量；检查是否漏了 ReLU 或偏置。",
    )
    @given(
        sizes=st.sampled_from(SIZES),
        batch=st.integers(1, 3),
        how=st.integers(0, 2),
        seed=st.integers(0, 999),
        contiguous=st.booleans(),
    )
    def test_matches_reference(
        self,
        student: Any,
        reference: Any,
        sizes: tuple[int, ...],
        batch: int,
        how: int,
        seed: int,
        contiguous: bool,
    ) -> None:
        """In eval mode it agrees with the reference for any weights and any shape of examples."""
        X = torch.randint(-3, 4, shape_of(sizes[0], batch, how), generator=torch.Generator().manual_seed(seed)).float()
        if not contiguous:
            X = X.transpose(0, -1).contiguous().transpose(0, -1)
        results = []
        for side in (student, reference):
            net = filled(side, sizes, (0.5, 0.3), layers_of(sizes, seed))
            net.eval()
            results.append(net(X))
        assert_close(results[0], results[1], scale=1e3)

    @lesson(
        zh="梯度到达输入和全部参数。",
        hint="Do not detach; use the layers' own parameters.",
        hint_zh="不要 detach；使用各层自己的参数。",
    )
    @settings(max_examples=10)
    @given(sizes=st.sampled_from(SIZES), seed=st.integers(0, 999))
    def test_gradient(self, student: Any, reference: Any, sizes: tuple[int, ...], seed: int) -> None:
        """The gradient reaches the input and every parameter."""
        X = torch.randint(-3, 4, (3, sizes[0]), generator=torch.Generator().manual_seed(seed)) + 0.25
        results = []
        for side in (student, reference):
            net = filled(side, sizes, (0.5, 0.3), layers_of(sizes, seed))
            net.eval()
            results.append((vjp(net, X)[0], run(side, "ch13_dropout.layer_gradients", net, X)))
        assert_close(results[0], results[1], scale=1e3)

    @gpu
    @lesson(zh="移到 CUDA 上后，评估模式的结果与 CPU 相同，训练模式也能运行。")
    def test_on_cuda(self, student: Any) -> None:
        """Moved to CUDA, it gives the CPU's numbers in eval mode, and train mode works."""
        sizes = (4, 2, 8, 8)
        net = filled(student, sizes, (0.5, 0.3), layers_of(sizes, 1))
        X = torch.arange(8.0).reshape(2, 1, 4)
        net.eval()
        expected = net(X).detach()
        run(student, "common.to_device", net, "cuda")
        assert_close(on_device("cuda", net, X)["value"].detach(), expected, scale=1e3)
        net.train()
        assert_equal(on_device("cuda", net, X)["devices"], ["cuda"])
