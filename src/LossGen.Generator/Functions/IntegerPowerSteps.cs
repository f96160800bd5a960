using LossGen.Generator.VectorCode;

namespace LossGen.Generator.Functions;

/// <summary>
/// Powers as products, with what each multiplication has lost by rounding (T. J. Dekker, 1971; P. Kornerup et al., "Accurate computation of the power function", 2010):
/// <code>
/// (h + l)^2 = p + e + 2 h l + ...,       p = h h rounded,  e = h h - p exactly, by one fused multiply-add
/// </code>
/// l^2 is left out: it is below 2^-46 (double: 2^-104) of the whole. The last step is a fused multiply-add, rounded once.
/// </summary>
internal sealed class IntegerPowerSteps
{
    private readonly string name;
    private readonly Pair @base;

    /// <param name="base">What is raised: x, or 1/x.</param>
    /// <param name="low">What it has lost by rounding, if anything.</param>
    public IntegerPowerSteps(VectorNode @base, VectorNode? low)
    {
        name = @base.Name!;
        this.@base = new(@base, low);
        Square = (@base * @base).Named(name + "2");
    }

    /// <summary>The base's square: the same node wherever it is used.</summary>
    public VectorNode Square { get; }

    /// <summary>base^<paramref name="n"/>, n > 1, as a high part that is the plain product and a low part, both yet to be added: by <see cref="LastStep.Sum"/>.</summary>
    public LastStep Power(int n)
    {
        if (n % 2 == 1)
        {
            Pair most = Parts(n - 1);
            return new(most.High, @base.High, Cross(most, @base));
        }

        Pair half = Parts(n / 2);
        return new(half.High, half.High, half.Low is null ? null : (half.High + half.High) * half.Low);
    }

    /// <summary>base^(<paramref name="n"/> + 1/2), n > 0. With s = sqrt b and the remainder b - s^2, b^(3/2) is b s + s (b - s^2)/2.</summary>
    public LastStep PowerAndRoot(int n)
    {
        VectorNode b = @base.High;
        VectorNode root = V.Sqrt(b).Named("root");
        VectorNode remainder = V.Fma(-root, root, b).Named("remainder");
        VectorNode rootRest = @base.Low is null ? 0.5 * remainder : V.Fma(0.5, remainder, @base.Low);
        if (n == 1)
            return new(b, root, root * rootRest);

        VectorNode high = (b * root).Named("threeHalves");
        Pair threeHalves = new(high, V.Fma(root, rootRest, V.Fma(b, root, -high)).Named("threeHalvesLow"));
        Pair others = Parts(n - 1);
        return new(high, others.High, Cross(threeHalves, others));
    }

    /// <summary>base^<paramref name="n"/> by multiplications alone.</summary>
    public VectorNode Plain(int n)
    {
        if (n < 3)
            return n == 1 ? @base.High : Square;

        VectorNode half = Plain(n / 2);
        VectorNode even = n < 4 ? half : (half * half).Named(name + (n - (n % 2)));
        return n == 3 ? Square * @base.High : n % 2 == 1 ? (even * @base.High).Named(name + n) : even;
    }

    private Pair Parts(int n)
    {
        if (n == 1)
            return @base;

        Pair left = n % 2 == 1 ? Parts(n - 1) : Parts(n / 2);
        Pair right = n % 2 == 1 ? @base : left;
        VectorNode high = n == 2 ? Square : (left.High * right.High).Named(name + n);
        VectorNode low = V.Fma(left.High, right.High, -high);
        if (left == right)
            low = left.Low is null ? low : V.Fma(left.High + left.High, left.Low, low);
        else
            low = AddCross(left, right, low);

        return new(high, low.Named(name + n + "Low"));
    }

    private static VectorNode AddCross(Pair left, Pair right, VectorNode low)
    {
        if (right.Low is not null)
            low = V.Fma(left.High, right.Low, low);

        return left.Low is null ? low : V.Fma(left.Low, right.High, low);
    }

    private static VectorNode? Cross(Pair left, Pair right)
    {
        if (left.Low is null)
            return right.Low is null ? null : left.High * right.Low;

        return right.Low is null ? left.Low * right.High : V.Fma(left.Low, right.High, left.High * right.Low);
    }

    /// <summary>A number as the sum of one and a much smaller one.</summary>
    private sealed record Pair(VectorNode High, VectorNode? Low);

    /// <summary>The last product, and what is to be added to it.</summary>
    public sealed record LastStep(VectorNode Left, VectorNode Right, VectorNode? Low)
    {
        /// <summary>The power; the low part counts where <paramref name="isOrdinary"/> says so.</summary>
        public VectorNode Sum(VectorNode? isOrdinary)
        {
            // -0 is what changes no zero's sign.
            VectorNode low = Low!;
            return V.Fma(Left, Right, isOrdinary is null ? low : V.Select(isOrdinary, low, -0.0).Named("low"));
        }
    }
}
