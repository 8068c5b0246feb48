"""What right answers of chapter 26 (batch normalisation) do."""

from __future__ import annotations

from typing import Any

import torch
from hypothesis import given, settings
from hypothesis import strategies as st
from torch import Tensor
from torch.nn import functional

from autograder.asserts import (
    assert_close,
    assert_raises,
    assert_same_on_cuda,
    assert_shape,
    assert_tensor,
    assert_that,
)
from autograder.bans import AUTOGRAD, FUSIONS, NORMALISATIONS
from autograder.marks import banned, exercise, gpu, lesson, weight
from autograder.probes.ch26_batch_norm import make_conv
from autograder.probes.networks import numbers
from autograder.strategies import awkward, dtypes, scalars, tensors
from autograder.student import on_device, put, run, vjp

EPS = st.sampled_from([1e-5, 1e-3, 0.5])
MOMENTA = st.sampled_from([0.9, 0.5, 0.0, 1.0, 0.99])


@st.composite
def batches(draw: st.DrawFn, ndim: int | None = None, dtype: torch.dtype | None = None, plain: bool = False) -> Tensor:
    """A batch (n, d) or (n, c, h, w)."""
    axes = draw(st.sampled_from([2, 2, 4])) if ndim is None else ndim
    shape: tuple[int, ...] = (draw(st.integers(1, 5)), draw(st.integers(1, 4)))
    if axes == 4:
        shape += (draw(st.integers(1, 4)), draw(st.integers(1, 4)))
    return draw(tensors(shape, dtype=dtype, low=-3, high=3, plain=plain))


@st.composite
def arguments(draw: st.DrawFn, ndim: int | None = None, dtype: torch.dtype | None = None) -> dict[str, Any]:
    """X with gamma, beta, moving mean and a moving variance that is not negative, each (c,)."""
    X = draw(batches(ndim, dtype))
    c = (X.shape[1],)
    return {
        "X": X,
        "gamma": draw(tensors(c, dtype=X.dtype, low=-2, high=3)),
        "beta": draw(tensors(c, dtype=X.dtype, low=-3, high=3)),
        "moving_mean": draw(tensors(c, dtype=X.dtype, low=-3, high=3, plain=True)),
        "moving_var": draw(tensors(c, dtype=X.dtype, low=1, high=9, plain=True)),
        "eps": draw(EPS),
        "momentum": draw(MOMENTA),
    }


def per_feature(X: Tensor) -> tuple[int, ...]:
    """The shape in which one number a feature broadcasts against X."""
    return (1, X.shape[1]) + (1,) * (X.ndim - 2)


def over(X: Tensor) -> tuple[int, ...]:
    """The axes that are averaged away."""
    return (0,) if X.ndim == 2 else (0, 2, 3)


def double(case: dict[str, Any]) -> dict[str, Any]:
    """The same case in float64, without autograd: the exact side of a comparison."""
    return {k: v.detach().double() if isinstance(v, Tensor) else v for k, v in case.items()}


def cast(values: Any, dtype: torch.dtype) -> Any:
    """Round exact results to the dtype that was asked for."""
    return tuple(v.to(dtype) for v in values)


def scale_of(case: dict[str, Any], training: bool) -> Tensor:
    """How large the numbers are that make up one output.

    Rounding X − mean is an error of eps·max|X|, which the division by the spread magnifies.
    """
    exact = double(case)
    X = exact["X"]
    shape = per_feature(X)
    var = X.var(over(X), correction=0) if training else exact["moving_var"]
    largest = X.abs().amax(over(X)) + (0 if training else exact["moving_mean"].abs())
    size = exact["gamma"].abs() * largest / (var + case["eps"]).sqrt() + exact["beta"].abs()
    return torch.as_tensor(size + 1e-6).reshape(shape).expand(X.shape)


def terms_of(X: Tensor) -> int:
    """How many numbers one statistic sums."""
    return 16 + 4 * X.numel() // X.shape[1]


def spell(case: dict[str, Any], training: bool) -> list[Any]:
    """The arguments in the order of the signature."""
    names = ("X", "gamma", "beta", "moving_mean", "moving_var", "eps", "momentum")
    return [case[n] for n in names] + [training]


@exercise("batch_norm")
@banned(*NORMALISATIONS)
class TestBatchNormFunction:
    @lesson(
        zh="批量 (1, 7)，ε = 7：均值 4，方差 9，输出 ∓3/4；移动均值 0.4，移动方差 1.8。",
        hint="Divide by n for the variance, add eps inside the root, and weigh the old moving value with momentum.",
        hint_zh="方差除以 n；eps 加在根号里面；momentum 是旧的移动值的权重。",
    )
    def test_by_hand(self, student: Any) -> None:
        """The batch (1, 7) with eps 7: mean 4, variance 9, outputs ∓3/4; moving mean 0.4, moving variance 1.8."""
        got = student.batch_norm(
            torch.tensor([[1.0, 5.0], [7.0, 5.0]]),
            torch.tensor([1.0, 3.0]),
            torch.tensor([0.0, 2.0]),
            torch.zeros(2),
            torch.ones(2),
            7.0,
            0.9,
            True,
        )
        expected = (
            torch.tensor([[-0.75, 2.0], [0.75, 2.0]]),
            torch.tensor([0.4, 0.5]),
            torch.tensor([1.8, 0.9]),
        )
        assert_close(got, expected)

    @lesson(
        zh="图像按通道归一化：通道 0 的四个数 1, 1, 7, 7 变成 ∓3/4，通道 1 的数各自归一化。",
        hint="For (n, c, h, w) average over axes 0, 2 and 3, and let gamma meet the channel axis, not the last one.",
        hint_zh="对 (n, c, h, w) 在轴 0、2、3 上取平均；gamma 要对准通道轴，而不是最后一个轴。",
    )
    def test_images_by_hand(self, student: Any) -> None:
        """Images are normalised by channel, over all examples and pixels."""
        # Two channels and two columns, so that numbers put along the wrong axis do not raise but differ.
        X = torch.tensor([[[[1.0, 1.0]], [[0.0, 10.0]]], [[[7.0, 7.0]], [[0.0, 10.0]]]])
        got = student.batch_norm(
            X, torch.tensor([1.0, 2.0]), torch.tensor([0.0, 1.0]), torch.zeros(2), torch.zeros(2), 7.0, 0.5, True
        )
        y = 2 * 5 / 32**0.5
        expected = torch.tensor(
            [[[[-0.75, -0.75]], [[1 - y, 1 + y]]], [[[0.75, 0.75]], [[1 - y, 1 + y]]]],
        )
        assert_close(got, (expected, torch.tensor([2.0, 2.5]), torch.tensor([4.5, 12.5])))

    @lesson(
        zh="预测时使用移动统计量，并原样返回它们。",
        hint="With training False the batch's own mean and variance play no part.",
        hint_zh="training 为 False 时，批量自己的均值和方差不起作用。",
    )
    @given(case=arguments())
    def test_prediction_uses_moving(self, student: Any, case: dict[str, Any]) -> None:
        """Outside training the moving statistics are used, and returned unchanged."""
        exact = double(case)
        shape = per_feature(exact["X"])
        spread = (exact["moving_var"] + case["eps"]).sqrt()
        Y = (exact["X"] - exact["moving_mean"].reshape(shape)) / spread.reshape(shape)
        Y = Y * exact["gamma"].reshape(shape) + exact["beta"].reshape(shape)
        got = student.batch_norm(*spell(case, False))
        dtype = case["X"].dtype
        assert_that(
            isinstance(got, tuple | list) and len(got) == 3,
            "It must return three things: (Y, moving_mean, moving_var).",
            "它应返回三样东西：(Y, moving_mean, moving_var)。",
            got,
        )
        assert_close(got[0], Y.to(dtype), scale=scale_of(case, False))
        assert_close(tuple(got[1:]), (case["moving_mean"], case["moving_var"]))

    @lesson(
        zh="训练时（γ=1，β=0）每个特征的输出均值为 0；给整个特征加一个数，输出不变。",
        hint="Every feature has a mean and a variance of its own.",
        hint_zh="每个特征有自己的均值和方差。",
    )
    @given(X=batches(dtype=torch.float64), shift=scalars())
    def test_mean_is_zero(self, student: Any, X: Tensor, shift: float) -> None:
        """In training, with gamma 1 and beta 0, each feature has mean 0; shifting a feature changes nothing."""
        c = X.shape[1]
        shifts = (shift * torch.arange(1, c + 1, dtype=X.dtype)).reshape(per_feature(X))
        rest = (torch.ones(c).double(), torch.zeros(c).double(), torch.zeros(c).double(), torch.ones(c).double())
        Y = assert_tensor(student.batch_norm(X, *rest, 1e-3, 0.9, True)[0], shape=X.shape, dtype=X.dtype)
        moved = student.batch_norm(X.detach() + shifts, *rest, 1e-3, 0.9, True)[0]
        scale = 32 * (float(X.detach().abs().max()) + 16)
        assert_close(Y.detach().mean(over(X)), torch.zeros(c).double(), scale=scale, terms=terms_of(X))
        assert_close(moved, Y.detach(), scale=scale, terms=terms_of(X))

    @weight(3)
    @lesson(
        zh="训练时的输出与参考答案相同。",
        hint="Check a batch of one (its variance is 0), a single channel, images that are not square.",
        hint_zh="检查只有一个样本的批量（方差为 0）、单个通道、非正方形的图像。",
    )
    @given(case=arguments())
    def test_training_matches_reference(self, student: Any, reference: Any, case: dict[str, Any]) -> None:
        """In training its output agrees with the reference."""
        got = student.batch_norm(*spell(case, True))
        Y, _, _ = reference.batch_norm(*spell(double(case), True))
        assert_close(got[0], Y.to(case["X"].dtype), scale=scale_of(case, True), terms=terms_of(case["X"]))

    @weight(2)
    @lesson(
        zh="训练时返回 momentum·移动值 + (1 − momentum)·批量值，形状与传入时相同，不带计算图。",
        hint="Record the batch's biased variance, detached. Return the moving ones in the shape they came in.",
        hint_zh="记录里用批量的有偏方差，并且要 detach；返回的移动统计量保持传入时的形状。",
    )
    @given(case=arguments())
    def test_moving_statistics(self, student: Any, reference: Any, case: dict[str, Any]) -> None:
        """In training it returns momentum·moving + (1 − momentum)·batch, in the same shape, without a graph."""
        got = student.batch_norm(*spell(case, True))
        dtype = case["X"].dtype
        _, mean, var = cast(reference.batch_norm(*spell(double(case), True)), dtype)
        X = case["X"].detach()
        largest = max(1.0, float(X.abs().max()))
        terms = terms_of(X)
        assert_close(got[1], mean, scale=largest, terms=terms)
        assert_close(got[2], var, scale=largest * (largest + 1), terms=terms)
        for name, value in (("moving_mean", got[1]), ("moving_var", got[2])):
            assert_that(
                not value.requires_grad,
                f"The returned {name} carries a graph: it would grow with every step.",
                f"返回的 {name} 带着计算图：它会随每一步增长。",
            )

    @lesson(
        zh="形状能广播的参数，如 (1, c, 1, 1)，同样接受；移动统计量以同样的形状返回。",
        hint="Reshape to what broadcasts against X, compute, and reshape the moving ones back to their own shape.",
        hint_zh="先变形成能与 X 广播的形状，计算后再把移动统计量变回原来的形状。",
    )
    @given(case=arguments(), training=st.booleans(), short=st.booleans())
    def test_shapes_that_broadcast(
        self, student: Any, reference: Any, case: dict[str, Any], training: bool, short: bool
    ) -> None:
        """Statistics and weights of a shape that broadcasts, such as (1, c, 1, 1), are taken and returned alike."""
        shape = per_feature(case["X"])
        if short and case["X"].ndim == 4:
            shape = shape[1:]
        names = ("gamma", "beta", "moving_mean", "moving_var")
        wide = case | {n: case[n].detach().reshape(shape) for n in names}
        got = student.batch_norm(*spell(wide, training))
        dtype = case["X"].dtype
        Y, mean, var = cast(reference.batch_norm(*spell(double(wide), training)), dtype)
        largest = max(1.0, float(case["X"].detach().abs().max()))
        terms = terms_of(case["X"])
        assert_close(got[0], Y, scale=scale_of(case, training), terms=terms)
        assert_close(got[1], mean, scale=largest, terms=terms)
        assert_close(got[2], var, scale=largest * (largest + 1), terms=terms)

    @lesson(
        zh="training=True 在 no_grad 下也用批量的统计量。",
        hint="Ask training, not torch.is_grad_enabled().",
        hint_zh="看 training，而不是 torch.is_grad_enabled()。",
    )
    def test_training_without_autograd(self, student: Any) -> None:
        """With training=True the batch's statistics are used under no_grad too."""
        X = torch.tensor([[1.0], [7.0]])
        zero, one = torch.zeros(1), torch.ones(1)
        args = [X, one, zero, zero, one, 7.0, 0.9, True]
        got = run(student, "ch26_batch_norm.without_autograd", student.batch_norm, args)
        assert_close(got, (torch.tensor([[-0.75], [0.75]]), torch.tensor([0.4]), torch.tensor([1.8])))

    @weight(2)
    @lesson(
        zh="自动求导穿过批量的均值和方差：对 X、γ、β 的梯度正确。",
        hint="The mean and the variance depend on X: do not detach them in Y, only in the moving record.",
        hint_zh="均值和方差依赖于 X：在 Y 里不要 detach，只在移动记录里 detach。",
    )
    @given(case=arguments())
    def test_gradient(self, student: Any, reference: Any, case: dict[str, Any]) -> None:
        """Autograd through training mode is right for X, gamma and beta."""
        compare_gradients(student, reference, case, True)

    @lesson(
        zh="预测模式下对 X、γ、β 的梯度也正确。",
        hint="Stay in tensors: no .item(), .data or no_grad around Y.",
        hint_zh="一直用张量计算：不要用 .item()、.data，也不要把 Y 放在 no_grad 里。",
    )
    @given(case=arguments())
    def test_prediction_gradient(self, student: Any, reference: Any, case: dict[str, Any]) -> None:
        """Autograd through prediction mode is right for X, gamma and beta."""
        compare_gradients(student, reference, case, False)

    @lesson(
        zh="X 不是 2 个轴或 4 个轴时，无论训练还是预测都抛出 ValueError。",
        hint="Check X.ndim before anything else, in both modes.",
        hint_zh="先检查 X.ndim，两种模式都要检查。",
    )
    @given(ndim=st.sampled_from([1, 3, 5]), training=st.booleans())
    def test_other_ranks(self, student: Any, ndim: int, training: bool) -> None:
        """An X of 1, 3 or 5 axes raises a ValueError, in both modes."""
        c = torch.ones(2)
        assert_raises(student.batch_norm, torch.ones((2,) * ndim), c, c, c, c, 1e-5, 0.9, training)

    @gpu
    @lesson(zh="在 CUDA 张量上结果相同。")
    def test_on_cuda(self, student: Any, reference: Any) -> None:
        """It gives the same numbers on CUDA tensors."""
        c = torch.tensor([1.0, 2.0, 0.5])
        for shape in ((4, 3), (2, 3, 4, 5)):
            X = torch.arange(float(torch.Size(shape).numel())).reshape(shape) % 7
            for training in (True, False):
                assert_same_on_cuda(student, reference, "batch_norm", X, c, -c, c - 1, c, 1e-3, 0.9, training)


def compare_gradients(student: Any, reference: Any, case: dict[str, Any], training: bool) -> None:
    """Compare the gradients for X, gamma and beta with those of the exact computation."""
    expected = vjp(reference.batch_norm, *spell(double(case), training), wrt=(0, 1, 2))
    got = vjp(student.batch_norm, *spell(case, training), wrt=(0, 1, 2))
    exact = double(case)
    X = exact["X"]
    var = X.var(over(X), correction=0) if training else exact["moving_var"]
    spread = (var + case["eps"]).sqrt()
    # X̂ is off by eps·max|X|/spread; every term of the gradients is a product with it, its square at most.
    largest = (X.abs().amax(over(X)) + exact["moving_mean"].abs()) / spread + 1
    count = X.numel() // X.shape[1]
    per = {"X": exact["gamma"].abs() / spread * largest**2, "gamma": largest, "beta": torch.ones_like(spread)}
    for g, e, name in zip(got, expected, per, strict=True):
        scale = per[name] * (1 if name == "X" else count) + 1e-6
        scale = scale.reshape(per_feature(X)).expand(X.shape) if name == "X" else scale
        assert_close(g, e.to(case["X"].dtype), scale=scale, terms=terms_of(X))


@exercise("BatchNorm")
@banned(*NORMALISATIONS)
class TestBatchNormModule:
    @lesson(
        zh="gamma 全 1、beta 全 0，是可训练的参数；moving_mean 全 0、moving_var 全 1，是缓冲区。",
        hint="nn.Parameter for the first two, self.register_buffer for the moving ones.",
        hint_zh="前两个用 nn.Parameter，移动统计量用 self.register_buffer。",
    )
    @given(features=st.integers(1, 6), num_dims=st.sampled_from([2, 4]))
    def test_starts_as_identity(self, student: Any, features: int, num_dims: int) -> None:
        """gamma 1 and beta 0 are trainable parameters, moving mean 0 and variance 1 are buffers."""
        layer = student.BatchNorm(features, num_dims)
        facts = run(student, "ch26_batch_norm.module_facts", layer)
        assert_that(
            facts["parameters"] == ["beta", "gamma"],
            f"Its parameters are {facts['parameters']}, expected ['beta', 'gamma'].",
            f"它的参数是 {facts['parameters']}，应为 ['beta', 'gamma']。",
        )
        assert_that(all(facts["learns"]), "A parameter does not require a gradient.", "有参数不需要梯度。")
        for name in ("moving_mean", "moving_var"):
            assert_that(
                name in facts["buffers"] and name in facts["state"],
                f"{name} is no buffer of the state dict: it would not be saved with the model.",
                f"{name} 不是状态字典里的缓冲区：它不会和模型一起保存。",
            )
        for name, value in (("gamma", 1.0), ("beta", 0.0), ("moving_mean", 0.0), ("moving_var", 1.0)):
            tensor = assert_tensor(getattr(layer, name), dtype=torch.float32).detach()
            assert_that(
                tensor.numel() == features,
                f"{name} has {tensor.numel()} elements, expected {features}.",
                f"{name} 有 {tensor.numel()} 个元素，应为 {features} 个。",
            )
            assert_close(tensor.reshape(-1), torch.full((features,), value))

    @lesson(
        zh="训练模式下喂入 (1, 7)：输出约为 ∓1，移动均值变为 0.4，移动方差变为 1.8。",
        hint="Store what batch_norm returns back into the buffers.",
        hint_zh="把 batch_norm 返回的移动统计量存回缓冲区。",
    )
    def test_one_step_by_hand(self, student: Any) -> None:
        """In training the batch (1, 7) gives about ∓1; the moving mean becomes 0.4, the moving variance 1.8."""
        layer = student.BatchNorm(1, 2)
        told = run(student, "ch26_batch_norm.steps", layer, [torch.tensor([[1.0], [7.0]])], True, True)
        y = 3 / (9 + 1e-5) ** 0.5
        assert_close(told["outputs"][0], torch.tensor([[-y], [y]]))
        assert_close(told["moving_mean"], torch.tensor([0.4]))
        assert_close(told["moving_var"], torch.tensor([1.8]))

    @lesson(
        zh="评估模式使用移动统计量，并且不改变它们。",
        hint="Pass self.training on; net.eval() sets it to False.",
        hint_zh="把 self.training 传下去；net.eval() 会把它设为 False。",
    )
    @given(X=batches(dtype=torch.float32, plain=True), grad=st.booleans())
    def test_evaluation_by_hand(self, student: Any, X: Tensor, grad: bool) -> None:
        """In evaluation mode it uses the moving statistics and leaves them as they are, with autograd on or off."""
        c = X.shape[1]
        layer = student.BatchNorm(c, X.ndim)
        put(layer, "moving_mean", torch.arange(1.0, c + 1))
        put(layer, "moving_var", torch.full((c,), 4.0))
        told = run(student, "ch26_batch_norm.steps", layer, [X, X], False, grad)
        expected = (X - torch.arange(1.0, c + 1).reshape(per_feature(X))) / (4 + 1e-5) ** 0.5
        assert_close(told["outputs"], [expected, expected])
        assert_close(told["moving_mean"], torch.arange(1.0, c + 1))
        assert_close(told["moving_var"], torch.full((c,), 4.0))

    @lesson(
        zh="训练模式在 no_grad 下也用批量的统计量。",
        hint="Ask self.training, not torch.is_grad_enabled().",
        hint_zh="看 self.training，而不是 torch.is_grad_enabled()。",
    )
    def test_training_without_autograd(self, student: Any) -> None:
        """Training mode uses the batch's statistics under no_grad too."""
        layer = student.BatchNorm(1, 2)
        told = run(student, "ch26_batch_norm.steps", layer, [torch.tensor([[1.0], [7.0]])], True, False)
        y = 3 / (9 + 1e-5) ** 0.5
        assert_close(told["outputs"][0], torch.tensor([[-y], [y]]))
        assert_close(told["moving_mean"], torch.tensor([0.4]))
        assert_close(told["moving_var"], torch.tensor([1.8]))

    @weight(3)
    @lesson(
        zh="连续训练几个批量后，输出和移动统计量都与参考答案相同。",
        hint="Each step starts from the moving statistics of the step before; momentum is 0.9 and eps 1e-5.",
        hint_zh="每一步都从上一步的移动统计量出发；momentum 为 0.9，eps 为 1e-5。",
    )
    @settings(max_examples=30)
    @given(first=batches(dtype=torch.float64), count=st.integers(1, 4), seed=st.integers(0, 2**16))
    def test_matches_reference(self, student: Any, reference: Any, first: Tensor, count: int, seed: int) -> None:
        """Over several training batches, then in evaluation, it agrees with the reference."""
        c = first.shape[1]
        maker = torch.Generator().manual_seed(seed)
        first = first.detach() + torch.rand(first.shape, generator=maker, dtype=torch.float64)
        later = [first[: max(1, len(first) - k)] * (k + 1) - k for k in range(count)]
        results = []
        for side in (student, reference):
            layer = side.BatchNorm(c, first.ndim)
            run(side, "common.call_method", layer, "double")
            put(layer, "gamma", torch.arange(1, c + 1, dtype=torch.float64))
            put(layer, "beta", torch.arange(c, dtype=torch.float64) - 1)
            trained = run(side, "ch26_batch_norm.steps", layer, later, True, True)
            judged = run(side, "ch26_batch_norm.steps", layer, later, False, True)
            results.append((trained, judged))
        largest = float(max(x.abs().max() for x in later)) + 1
        # Divided by a spread of at least sqrt(1e-5), and squared in the variance.
        assert_close(results[0], results[1], scale=320 * largest**2, terms=64)

    @lesson(
        zh="num_dims 为 4 时按通道归一化，为 2 时按特征归一化；训练模式是默认的模式。",
        hint="Each channel has one gamma and one beta, also when the image is as wide as there are channels.",
        hint_zh="每个通道一个 gamma、一个 beta，图像宽度恰好等于通道数时也一样。",
    )
    @given(X=batches(dtype=torch.float32), scale=scalars(1, 4))
    def test_new_layer_trains(self, student: Any, X: Tensor, scale: float) -> None:
        """A new layer is in training mode and gives gamma·X̂ + beta per feature or channel."""
        c = X.shape[1]
        layer = student.BatchNorm(c, X.ndim)
        gamma = scale * torch.arange(1.0, c + 1)
        put(layer, "gamma", gamma)
        put(layer, "beta", -gamma)
        exact = X.detach().double()
        centred = exact - exact.mean(over(X), keepdim=True)
        spread = (exact.var(over(X), correction=0, keepdim=True) + 1e-5).sqrt()
        shape = per_feature(X)
        expected = centred / spread * gamma.double().reshape(shape) - gamma.double().reshape(shape)
        size = (exact.abs().amax(over(X), keepdim=True) / spread + 1) * gamma.double().reshape(shape)
        assert_close(layer(X), expected.float(), scale=size.expand(X.shape), terms=terms_of(X))

    @lesson(
        zh="保存后载入另一个层，两者在评估模式下的输出相同；训练几步后缓冲区不带计算图。",
        hint="The moving statistics belong to the state dict, and carry no graph.",
        hint_zh="移动统计量属于状态字典，并且不带计算图。",
    )
    @given(X=batches(dtype=torch.float32, plain=True))
    def test_state_travels(self, student: Any, X: Tensor) -> None:
        """Its state, loaded into a new layer, gives equal outputs; the buffers never carry a graph."""
        old, new = student.BatchNorm(X.shape[1], X.ndim), student.BatchNorm(X.shape[1], X.ndim)
        run(student, "ch26_batch_norm.steps", old, [X, X + 1], True, True)
        facts = run(student, "ch26_batch_norm.module_facts", old)
        assert_that(
            not facts["graph"] and {"moving_mean", "moving_var"} <= set(facts["buffers"]),
            "After a training step the moving statistics are no buffers without a graph any more.",
            "训练一步之后，移动统计量不再是不带计算图的缓冲区。",
        )
        one, two = run(student, "ch26_batch_norm.reloaded", old, new, X)
        assert_close(two, one)

    @lesson(
        zh="梯度训练几步后，gamma 和 beta 与参考答案相同。",
        hint="Both must take part in the output, with autograd through the batch's statistics.",
        hint_zh="两者都要参与输出，并且自动求导要穿过批量的统计量。",
    )
    @settings(max_examples=20)
    @given(X=batches(dtype=torch.float64), count=st.integers(1, 3))
    def test_learns(self, student: Any, reference: Any, X: Tensor, count: int) -> None:
        """After some steps of gradient descent gamma and beta agree with the reference."""
        X = X.detach() / max(1.0, float(X.detach().abs().max()))
        learnt = []
        for side in (student, reference):
            layer = side.BatchNorm(X.shape[1], X.ndim)
            run(side, "common.call_method", layer, "double")
            learnt.append(run(side, "ch26_batch_norm.learn_steps", layer, X, count))
        assert_close(learnt[0], learnt[1], scale=320.0 * X.numel(), terms=64)

    @lesson(
        zh="传给层的梯度穿过均值和方差回到输入。",
        hint="The mean and the variance depend on the input.",
        hint_zh="均值和方差依赖于输入。",
    )
    @given(X=batches(dtype=torch.float64))
    def test_input_gradient(self, student: Any, reference: Any, X: Tensor) -> None:
        """The gradient reaches the input through the mean and the variance."""
        grads = []
        for side in (student, reference):
            layer = side.BatchNorm(X.shape[1], X.ndim)
            run(side, "common.call_method", layer, "double")
            grads.append(vjp(layer, X)[0])
        # At worst (a constant feature) 1/spread = 316, and X̂ is off by eps·max|X|·316.
        assert_close(grads[0], grads[1], scale=316.0**3 * (1 + float(X.detach().abs().max())) ** 2, terms=64)

    @gpu
    @lesson(zh="整个层可以搬到 CUDA 上。")
    def test_on_cuda(self, student: Any) -> None:
        """Moved to CUDA, buffers and all, it gives the CPU's numbers."""
        layer = student.BatchNorm(1, 2)
        run(student, "common.to_device", layer, "cuda")
        told = on_device("cuda", layer, torch.tensor([[1.0], [7.0]]))
        y = 3 / (9 + 1e-5) ** 0.5
        assert_that(
            isinstance(told, dict) and told.get("devices") == ["cuda"],
            "Given CUDA tensors, the result is on another device.",
            "输入是 CUDA 张量，结果却在别的设备上。",
        )
        assert_close(told["value"], torch.tensor([[-y], [y]]))


VECTORS = {6: 2, 16: 2, 120: 2, 84: 2}
"""LeNet's widths, each normalised by one gamma and one beta."""


def digits(seed: int, n: int, dtype: torch.dtype = torch.float64) -> Tensor:
    """Noise in the shape of a batch of digits."""
    return torch.randn(n, 1, 28, 28, generator=torch.Generator().manual_seed(seed), dtype=torch.float64).to(dtype)


def lenet_bn_output(X: Tensor, seed: int, padding: int) -> Tensor:
    """LeNet with batch norm in training mode, its parameters filled as `networks.fill` does."""

    def value(*shape: int) -> Tensor:
        return numbers(shape, seed)

    def block(Y: Tensor) -> Tensor:
        v = value(Y.shape[1]).reshape(per_feature(Y))
        spread = (Y.var(over(Y), correction=0, keepdim=True) + 1e-5).sqrt()
        return torch.sigmoid(v * (Y - Y.mean(over(Y), keepdim=True)) / spread + v)

    Y = functional.avg_pool2d(block(functional.conv2d(X, value(6, 1, 5, 5), value(6), padding=padding)), 2)
    Y = functional.avg_pool2d(block(functional.conv2d(Y, value(16, 6, 5, 5), value(16))), 2).flatten(1)
    for units in (120, 84):
        Y = block(functional.linear(Y, value(units, Y.shape[1]), value(units)))
    return functional.linear(Y, value(10, 84), value(10))


@exercise("lenet_bn")
@banned(*NORMALISATIONS)
class TestLenetBn:
    @lesson(
        zh="它是一个网络：(n, 1, 28, 28) 得到 (n, 10)。",
        hint="Flatten before the first linear layer; its input is 16 channels times what pooling leaves.",
        hint_zh="第一个全连接层之前要展平；它的输入是 16 个通道乘以汇聚后剩下的大小。",
    )
    def test_output_shape(self, student: Any) -> None:
        """A batch (n, 1, 28, 28) gives (n, 10)."""
        net = student.lenet_bn()
        for n in (2, 5):
            assert_shape(net(digits(n, n, torch.float32)), (n, 10))

    @lesson(
        zh="每个卷积和每个隐藏全连接层之后各有一个 gamma 和一个 beta；输出层没有。",
        hint="Four batch norms: 6, 16, 120 and 84 features.",
        hint_zh="四个批量归一化：6、16、120、84 个特征。",
    )
    def test_parameters(self, student: Any) -> None:
        """After each convolution and hidden linear layer there is one gamma and one beta; the rest is LeNet's."""
        net = student.lenet_bn()
        sizes = run(student, "networks.sizes", net, digits(0, 2, torch.float32))
        vectors = [s[0] for s in sizes if len(s) == 1]
        for width in VECTORS:
            found = vectors.count(width)
            # With a bias in front of the normalisation it is three; some leave that bias out, as it cancels.
            assert_that(
                found in (2, 3),
                f"There are {found} parameters of {width} numbers, expected 3: a bias, a gamma and a beta.",
                f"有 {found} 个 {width} 个数的参数，应为 3 个：偏置、gamma、beta。",
            )
        rest = sorted(s for s in sizes if s[0] not in VECTORS or len(s) != 1)
        # 5·5 pixels are left with padding 2 in the first convolution (LeNet), 4·4 without (the book's code here).
        weights = [sorted([(6, 25), (16, 150), (120, 16 * k * k), (84, 120), (10, 84), (10,)]) for k in (5, 4)]
        assert_that(
            rest in weights,
            f"Its weights have the sizes {rest}, expected {weights[0]}.",
            f"它的权重大小是 {rest}，应为 {weights[0]}。",
        )
        assert_that(
            all(run(student, "networks.learns", net, digits(0, 2, torch.float32))),
            "A parameter does not require a gradient.",
            "有参数不需要梯度。",
        )

    @weight(3)
    @lesson(
        zh="填入同样的参数后，训练模式的输出与参考答案相同：归一化在 sigmoid 之前。",
        hint="Convolution, batch norm, sigmoid, average pooling - in this order; no batch norm after the output layer.",
        hint_zh="顺序是卷积、批量归一化、sigmoid、平均汇聚；输出层之后没有批量归一化。",
    )
    @settings(max_examples=6)
    @given(seed=st.integers(0, 2**16), n=st.integers(2, 8))
    def test_matches_reference(self, student: Any, reference: Any, seed: int, n: int) -> None:
        """With the same numbers in its parameters its training output is the reference's."""
        X = digits(seed, n)
        net = student.lenet_bn()
        sizes = run(student, "networks.sizes", net, X.float())
        run(student, "common.call_method", net, "double")
        got = run(student, "networks.forward", net, X, seed, True)
        if [120, 256] in [list(s) for s in sizes]:
            expected = lenet_bn_output(X, seed, 0)
        else:
            model = reference.lenet_bn()
            run(reference, "common.call_method", model, "double")
            expected = run(reference, "networks.forward", model, X, seed, True)
        # Four divisions by a spread of about a tenth: rounding errors grow by some 1e4 at most.
        assert_close(got, expected, scale=10.0, terms=1024)

    @weight(2)
    @lesson(
        zh="同一批量反复训练 250 次后，移动统计量与批量的相同，评估输出等于训练输出。",
        hint="Each normalisation keeps moving statistics with momentum 0.9 and uses them in evaluation mode.",
        hint_zh="每个归一化都以 momentum 0.9 保存移动统计量，并在评估模式下使用。",
    )
    @settings(max_examples=2)
    @given(seed=st.integers(0, 2**16))
    def test_evaluation_settles(self, student: Any, seed: int) -> None:
        """After 250 passes over one batch the moving statistics are its own: evaluation gives the training output."""
        net = student.lenet_bn()
        run(student, "common.call_method", net, "double")
        trained, judged = run(student, "ch26_batch_norm.settle", net, digits(seed, 3), seed, 250)
        # 0.9^250 = 4e-12 of the start is left, in each of four layers.
        assert_close(judged.float(), trained.float(), scale=10.0, terms=64)

    @lesson(
        zh="评估模式下，一个样本的输出与同批的其他样本无关；训练模式下则有关。",
        hint="In evaluation mode nothing may be averaged over the batch.",
        hint_zh="评估模式下不能在批量上取平均。",
    )
    @settings(max_examples=4)
    @given(seed=st.integers(0, 2**16))
    def test_evaluation_by_example(self, student: Any, seed: int) -> None:
        """In evaluation mode an example's output does not depend on its batch."""
        net = student.lenet_bn()
        run(student, "common.call_method", net, "double")
        together, alone = run(student, "ch26_batch_norm.one_by_one", net, digits(seed, 4), seed)
        assert_close(alone, together, scale=100.0, terms=1024)

    @lesson(
        zh="梯度到达输入和每一个权重。",
        hint="Do not detach between the layers.",
        hint_zh="层与层之间不要 detach。",
    )
    @settings(max_examples=3)
    @given(seed=st.integers(0, 2**16))
    def test_gradient(self, student: Any, reference: Any, seed: int) -> None:
        """The gradient that reaches the input is the reference's."""
        X = digits(seed, 4)
        net = student.lenet_bn()
        sizes = run(student, "networks.sizes", net, X.float())
        run(student, "common.call_method", net, "double")
        got = run(student, "networks.input_gradient", net, X, seed, True)
        if [120, 256] in [list(s) for s in sizes]:
            leaf = X.clone().requires_grad_()
            Y = lenet_bn_output(leaf, seed, 0)
            weights = torch.cos(torch.arange(1, Y.numel() + 1, dtype=torch.float64)).reshape(Y.shape)
            (expected,) = torch.autograd.grad((Y * weights).sum(), leaf)
        else:
            model = reference.lenet_bn()
            run(reference, "common.call_method", model, "double")
            expected = run(reference, "networks.input_gradient", model, X, seed, True)
        assert_close(got, expected, scale=100.0, terms=1024)

    @gpu
    @lesson(zh="网络可以在 CUDA 上训练和预测。")
    def test_on_cuda(self, student: Any) -> None:
        """The net runs on CUDA."""
        net = student.lenet_bn()
        run(student, "common.to_device", net, "cuda")
        told = on_device("cuda", net, digits(1, 4, torch.float32))
        assert_that(
            isinstance(told, dict) and told.get("devices") == ["cuda"],
            "Given CUDA tensors, the result is on another device.",
            "输入是 CUDA 张量，结果却在别的设备上。",
        )
        assert_shape(told["value"], (4, 10))


@st.composite
def convolutions(draw: st.DrawFn, dtype: torch.dtype | None = None) -> dict[str, Any]:
    """A convolution's weight, bias and options, statistics to fold into it, and an input for it."""
    kind = dtype or draw(dtypes())
    groups = draw(st.sampled_from([1, 1, 1, 2]))
    per_group, co = draw(st.integers(1, 3)), groups * draw(st.integers(1, 3))
    kh, kw = draw(st.integers(1, 3)), draw(st.integers(1, 3))
    options: dict[str, Any] = {}
    for name, values in (("stride", [1, 2]), ("padding", [0, 1]), ("dilation", [1, 2])):
        if draw(st.sampled_from([False, False, True])):
            options[name] = (draw(st.sampled_from(values)), draw(st.sampled_from(values)))
    if draw(st.sampled_from([False] * 5 + [True])):
        options["padding_mode"] = draw(st.sampled_from(["reflect", "circular", "replicate"]))
    if groups > 1:
        options["groups"] = groups
    c = (co,)
    return {
        "weight": draw(tensors((co, per_group, kh, kw), dtype=kind, low=-3, high=3, plain=True)),
        "bias": draw(st.none() | tensors(c, dtype=kind, plain=True)),
        "options": options,
        "gamma": draw(tensors(c, dtype=kind, low=-2, high=3)),
        "beta": draw(tensors(c, dtype=kind)),
        "mean": draw(tensors(c, dtype=kind)),
        "var": draw(tensors(c, dtype=kind, low=0, high=9, plain=True).flatmap(lambda v: awkward(v, scale=False))),
        "eps": draw(st.sampled_from([1e-5, 1e-3, 1.0])),
        "X": draw(tensors((draw(st.integers(1, 2)), groups * per_group, 6, 5), dtype=kind, low=-3, high=3, plain=True)),
    }


def statistics(case: dict[str, Any]) -> list[Any]:
    """What is folded, in the order of the signature."""
    return [case[n] for n in ("gamma", "beta", "mean", "var", "eps")]


def normalised(case: dict[str, Any]) -> tuple[Tensor, Tensor]:
    """What conv and then normalisation give for X, in float64, and how large the terms are."""
    weight, X = case["weight"].double(), case["X"].double()
    bias = None if case["bias"] is None else case["bias"].double()
    gamma, beta, mean, var = (case[n].detach().double().reshape(1, -1, 1, 1) for n in ("gamma", "beta", "mean", "var"))
    factor = gamma / (var + case["eps"]).sqrt()
    conv = make_conv(weight, bias, case["options"])
    sizes = make_conv(weight.abs(), None if bias is None else bias.abs(), case["options"])
    with torch.no_grad():
        Y = (conv(X) - mean) * factor + beta
        size = (sizes(X.abs()) + mean.abs()) * factor.abs() + beta.abs() + 1e-6
    return Y, size


@exercise("fold_batch_norm")
@banned(*NORMALISATIONS, *FUSIONS)
class TestFoldBatchNorm:
    @lesson(
        zh="W = 2，b = 1，γ = 3，β = 5，μ = 4，σ² + ε = 9：新权重 2，新偏置 2。",
        hint="s = γ/√(σ² + ε); weight s·W, bias s·(b − μ) + β.",
        hint_zh="s = γ/√(σ² + ε)；权重 s·W，偏置 s·(b − μ) + β。",
    )
    def test_by_hand(self, student: Any) -> None:
        """W = 2, b = 1, γ = 3, β = 5, μ = 4, σ² + ε = 9: the new weight is 2, the new bias 2."""
        one = torch.ones(1)
        conv = run(student, "ch26_batch_norm.make_conv", torch.full((1, 1, 1, 1), 2.0), one, {})
        folded = student.fold_batch_norm(conv, 3 * one, 5 * one, 4 * one, 8 * one, 1.0)
        assert_close(folded(torch.tensor([[[[0.0, 1.0, 10.0]]]])), torch.tensor([[[[2.0, 4.0, 22.0]]]]))

    @lesson(
        zh="没有偏置的卷积，折叠后有偏置：β − s·μ。",
        hint="conv.bias may be None; the new convolution needs a bias all the same.",
        hint_zh="conv.bias 可能是 None；新的卷积仍然需要偏置。",
    )
    def test_without_bias_by_hand(self, student: Any) -> None:
        """A convolution without a bias gets one: β − s·μ."""
        weight_ = torch.tensor([[[[1.0]]], [[[2.0]]]])
        conv = run(student, "ch26_batch_norm.make_conv", weight_, None, {})
        two = torch.tensor([1.0, 2.0])
        folded = student.fold_batch_norm(conv, two, two, torch.tensor([1.0, -1.0]), torch.tensor([0.0, 3.0]), 1.0)
        expected = torch.tensor([[[[0.0, 1.0]], [[3.0, 5.0]]]])
        assert_close(folded(torch.tensor([[[[0.0, 1.0]]]])), expected)

    @lesson(
        zh="返回的是另一个 nn.Conv2d，有自己的参数；原来的卷积完全不变。",
        hint="Build a new nn.Conv2d and copy into it; never assign to conv.weight.",
        hint_zh="新建一个 nn.Conv2d 再写入；不要给 conv.weight 赋值。",
    )
    @given(case=convolutions())
    def test_conv_is_unchanged(self, student: Any, case: dict[str, Any]) -> None:
        """It returns another nn.Conv2d, and the one it was given is as it was."""
        conv = run(student, "ch26_batch_norm.make_conv", case["weight"], case["bias"], case["options"])
        before = run(student, "ch26_batch_norm.conv_facts", conv)
        folded = student.fold_batch_norm(conv, *statistics(case))
        is_conv, is_new, own_memory = run(student, "ch26_batch_norm.is_new_conv", folded, conv)
        assert_that(is_conv, "The result is no nn.Conv2d.", "结果不是 nn.Conv2d。", folded)
        assert_that(
            is_new and own_memory, "The result shares its parameters with conv.", "结果与 conv 共用参数。"
        )
        after = run(student, "ch26_batch_norm.conv_facts", conv)
        for name, value in before.items():
            same = torch.equal(value, after[name]) if isinstance(value, Tensor) else value == after[name]
            assert_that(same, f"It changed conv: {name}.", f"它改变了 conv：{name}。")

    @weight(3)
    @lesson(
        zh="对任何步幅、填充、膨胀、分组，结果都等于先卷积再归一化。",
        hint="Keep every setting of conv; scale each output channel by its own s.",
        hint_zh="保留 conv 的所有设置；每个输出通道乘自己的 s。",
    )
    @given(case=convolutions())
    def test_equals_conv_then_norm(self, student: Any, case: dict[str, Any]) -> None:
        """Whatever the stride, padding, dilation and groups, it equals the convolution and then the normalisation."""
        conv = run(student, "ch26_batch_norm.make_conv", case["weight"], case["bias"], case["options"])
        folded = student.fold_batch_norm(conv, *statistics(case))
        expected, size = normalised(case)
        terms = 16 + case["weight"][0].numel()
        assert_close(folded(case["X"]), expected.to(case["X"].dtype), scale=size, terms=terms)

    @weight(2)
    @lesson(
        zh="与参考答案折叠出的卷积给出同样的输出。",
        hint="eps belongs under the root, with the variance.",
        hint_zh="eps 和方差一起放在根号里。",
    )
    @given(case=convolutions())
    def test_matches_reference(self, student: Any, reference: Any, case: dict[str, Any]) -> None:
        """It gives the outputs of the reference's folded convolution."""
        results = []
        for side in (student, reference):
            conv = run(side, "ch26_batch_norm.make_conv", case["weight"], case["bias"], case["options"])
            results.append(side.fold_batch_norm(conv, *statistics(case))(case["X"]))
        _, size = normalised(case)
        assert_close(results[0], results[1].detach(), scale=size, terms=16 + case["weight"][0].numel())

    @gpu
    @lesson(zh="CUDA 上的卷积折叠后仍在 CUDA 上。")
    def test_on_cuda(self, student: Any) -> None:
        """A convolution on CUDA folds into one on CUDA."""
        one = torch.ones(1)
        conv = run(student, "ch26_batch_norm.make_conv", torch.full((1, 1, 1, 1), 2.0), one, {})
        statistics_ = [3 * one, 5 * one, 4 * one, 8 * one, 1.0]
        X = torch.tensor([[[[0.0, 1.0, 10.0]]]])
        told = run(student, "ch26_batch_norm.fold_on", "cuda", student.fold_batch_norm, conv, statistics_, X)
        assert_that(
            told["device"] == "cuda",
            "The new convolution of one on CUDA is on another device.",
            "CUDA 上的卷积折叠后到了别的设备上。",
        )
        assert_close(told["value"], torch.tensor([[[[2.0, 4.0, 22.0]]]]))


@st.composite
def gradients(draw: st.DrawFn, dtype: torch.dtype | None = None) -> tuple[Tensor, Tensor, Tensor, float]:
    """X, gamma, dY and eps."""
    X = draw(batches(2, dtype))
    gamma = draw(tensors((X.shape[1],), dtype=X.dtype, low=-2, high=3))
    dY = draw(tensors(tuple(X.shape), dtype=X.dtype))
    return X, gamma, dY, draw(EPS)


def normalise(X: Tensor, gamma: Tensor, eps: float) -> Tensor:
    """Batch norm without a shift over axis -2, for a stack of batches."""
    return gamma * (X - X.mean(-2, keepdim=True)) / (X.var(-2, correction=0, keepdim=True) + eps).sqrt()


def grad_scales(X: Tensor, gamma: Tensor, dY: Tensor, eps: float) -> tuple[Tensor, Tensor, Tensor]:
    """How large the terms of dX, dgamma and dbeta are, with the magnification of X's rounding by the spread."""
    X, gamma, dY = X.detach().double(), gamma.detach().double(), dY.detach().double()
    spread = (X.var(0, correction=0) + eps).sqrt()
    largest = X.abs().amax(0) / spread + 1
    top = dY.abs().amax(0) + 1e-6
    dX = (gamma.abs() + 1e-6) / spread * top * largest**2
    return dX.expand(X.shape), len(X) * top * largest, len(X) * top


@exercise("batch_norm_grad")
@banned(*NORMALISATIONS, *AUTOGRAD)
class TestBatchNormGrad:
    @lesson(
        zh="X = (1, 7)，ε = 7，γ = 2，dY = (1, 0)：dβ = 1，dγ = −3/4，dX = (7/64, −7/64)。",
        hint="Take away from dY its mean and X̂ times the mean of dY·X̂, then multiply by γ/√(σ² + ε).",
        hint_zh="从 dY 里减去它的平均，再减去 X̂ 乘以 dY·X̂ 的平均，最后乘 γ/√(σ² + ε)。",
    )
    def test_by_hand(self, student: Any) -> None:
        """X = (1, 7), ε = 7, γ = 2, dY = (1, 0): dβ = 1, dγ = −3/4, dX = (7/64, −7/64)."""
        # X̂ = ∓3/4; dX₀ = 2/4 · (1 − 1/2 − 9/32) = 7/64.
        X, dY = torch.tensor([[1.0], [7.0]]), torch.tensor([[1.0], [0.0]])
        got = student.batch_norm_grad(X, torch.tensor([2.0]), dY, 7.0)
        expected = (torch.tensor([[7 / 64], [-7 / 64]]), torch.tensor([-0.75]), torch.tensor([1.0]))
        assert_close(got, expected)

    @lesson(
        zh="每个特征的 dX 之和为 0；它是 dY 的线性函数。",
        hint="Shifting a whole feature changes no output, so the gradient along that shift is 0.",
        hint_zh="整个特征平移不改变输出，所以沿这个方向的梯度为 0。",
    )
    @given(case=gradients(torch.float64), factor=scalars())
    def test_sums_to_zero(self, student: Any, case: tuple[Tensor, Tensor, Tensor, float], factor: float) -> None:
        """The dX of each feature sum to 0, and all three gradients are linear in dY."""
        X, gamma, dY, eps = case
        scales = grad_scales(X, gamma, dY, eps)
        got = student.batch_norm_grad(X, gamma, dY, eps)
        dX = assert_tensor(got[0], shape=X.shape, dtype=X.dtype).detach()
        assert_close(dX.sum(0), torch.zeros_like(gamma.detach()), scale=scales[0][0] * len(X), terms=64)
        times = student.batch_norm_grad(X, gamma, dY.detach() * factor, eps)
        for g, t, scale in zip(got, times, scales, strict=True):
            assert_close(t.detach(), g.detach() * factor, scale=scale * 4, terms=64)

    @lesson(
        zh="dβ 是 dY 的列和，dγ 是 dY·X̂ 的列和。",
        hint="Sum over the examples, not the features; X̂ uses the biased variance.",
        hint_zh="在样本上求和，而不是在特征上；X̂ 用有偏方差。",
    )
    @given(case=gradients())
    def test_scale_and_shift(self, student: Any, case: tuple[Tensor, Tensor, Tensor, float]) -> None:
        """dbeta sums dY over the examples, dgamma sums dY·X̂."""
        X, gamma, dY, eps = case
        exact, upper = X.detach().double(), dY.detach().double()
        X_hat = (exact - exact.mean(0)) / (exact.var(0, correction=0) + eps).sqrt()
        _, dgamma, dbeta = student.batch_norm_grad(X, gamma, dY, eps)
        scales = grad_scales(X, gamma, dY, eps)
        assert_close(dgamma, (upper * X_hat).sum(0).to(X.dtype), scale=scales[1], terms=terms_of(X))
        assert_close(dbeta, upper.sum(0).to(X.dtype), scale=scales[2], terms=terms_of(X))

    @weight(3)
    @lesson(
        zh="三个梯度都与参考答案相同。",
        hint="Check a batch of one, where dX is 0, and a feature that is constant.",
        hint_zh="检查只有一个样本的批量（dX 为 0）和取值恒定的特征。",
    )
    @given(case=gradients())
    def test_matches_reference(
        self, student: Any, reference: Any, case: tuple[Tensor, Tensor, Tensor, float]
    ) -> None:
        """All three gradients agree with the reference."""
        X, gamma, dY, eps = case
        got = student.batch_norm_grad(X, gamma, dY, eps)
        exact = reference.batch_norm_grad(X.detach().double(), gamma.detach().double(), dY.detach().double(), eps)
        assert_that(
            isinstance(got, tuple | list) and len(got) == 3,
            "It must return three things: (dX, dgamma, dbeta).",
            "它应返回三样东西：(dX, dgamma, dbeta)。",
            got,
        )
        for g, e, scale in zip(got, exact, grad_scales(X, gamma, dY, eps), strict=True):
            assert_close(g, e.to(X.dtype), scale=scale, terms=terms_of(X))

    @weight(2)
    @lesson(
        zh="dX 是归一化本身的斜率：把一个数稍稍移动，Σ dY·Y 的变化就是它。",
        hint="The mean and the variance depend on every example: both roads count.",
        hint_zh="均值和方差依赖于每一个样本：两条路都要算。",
    )
    @settings(max_examples=20)
    @given(case=gradients(torch.float64))
    def test_is_the_slope(self, student: Any, case: tuple[Tensor, Tensor, Tensor, float]) -> None:
        """dX is the slope of the normalisation itself: how Σ dY·Y changes as one number of X moves a little."""
        X, gamma, dY, _ = case
        X, gamma, dY, eps, h = X.detach(), gamma.detach(), dY.detach(), 0.5, 1e-4
        X = X / max(1.0, float(X.abs().max()) / 8)
        got = assert_tensor(student.batch_norm_grad(X, gamma, dY, eps)[0], shape=X.shape, dtype=X.dtype).detach()
        # All the moved batches at once: (numbers, n, d).
        steps = h * torch.eye(X.numel(), dtype=X.dtype).reshape(-1, *X.shape)
        sums = [(dY * normalise(X + sign * steps, gamma, eps)).sum((1, 2)) for sign in (1, -1)]
        slopes = ((sums[0] - sums[1]) / (2 * h)).reshape(X.shape)
        # Central differences are off by h² (third derivatives up to about 1/spread³ = 3) and by rounding over h.
        bound = 1e-6 * max(1.0, float(dY.abs().max() * gamma.abs().max()) * X.numel())
        assert_that(
            float((got - slopes).abs().max()) <= bound,
            "dX is not the slope of the normalisation.",
            "dX 不是归一化的斜率。",
            got,
            slopes,
        )

    @gpu
    @lesson(zh="在 CUDA 张量上结果相同。")
    def test_on_cuda(self, student: Any, reference: Any) -> None:
        """It gives the same numbers on CUDA tensors."""
        X = (torch.arange(12.0) % 5).reshape(4, 3)
        assert_same_on_cuda(student, reference, "batch_norm_grad", X, torch.tensor([1.0, 2.0, 3.0]), X.flip(0), 1e-3)
