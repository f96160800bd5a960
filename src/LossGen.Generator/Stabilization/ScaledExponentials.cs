using System.Collections.Generic;
using System.Linq;
using LossGen.Generator.Symbolics;

namespace LossGen.Generator.Stabilization;

/// <summary>
/// Takes the largest exponential out of every sum of exponentials, so that what overflows above and below a fraction bar, or under a logarithm, meets as exponents:
/// <code>
/// c e^a + k  =  e^m (c e^(a-m) + k e^-m),  m = max(a, 0)        cosh a = e^|a| (1 + e^(-2|a|))/2,  sigmoid(a) = e^min(a,0) sigmoid(|a|)
/// (e^a + e^b)/(1 + e^a)  =  e^(max(a,b) - max(a,0)) (e^(a-max(a,b)) + e^(b-max(a,b)))/(e^(a-max(a,0)) + e^-max(a,0))
/// log(k + e^a)  =  m + log(k e^-m + e^(a-m))
/// </code>
/// It costs a maximum and an exponential a term, and is done only where a kernel was seen to overflow without it. The rules know the usual sums of exponentials
/// (sigmoid, softplus, log-sum-exp); this is for all others.
/// </summary>
internal sealed class ScaledExponentials(ExprPool pool)
{
    private readonly Dictionary<Expr, Expr> done = [];

    public Expr Scale(Expr expr) => pool.Rebuild(expr, ScaleNode, done);

    private Expr ScaleNode(Expr node) => node.Operator switch
    {
        Operator.Multiply => ScaleProduct(node),
        Operator.Power when node[1].IsConstant && TrySplit(node, out _, out _) => ScaleProduct(node),
        Operator.Log when node[0].Operator is Operator.Add or Operator.Hold && TrySplit(node[0], out Expr scale, out Expr rest) => pool.Add(scale, pool.Apply(Operator.Log, rest)),
        Operator.Log1p when TrySplitSum(pool.Add(pool.One, node[0]), out Expr scale, out Expr rest) =>
            pool.Select(pool.Apply(Operator.Less, pool.One, scale), pool.Add(scale, pool.Apply(Operator.Log, rest)), node),
        _ => node,
    };

    /// <summary>All that grows exponentially comes to one exponential, if there is more than one such factor.</summary>
    private Expr ScaleProduct(Expr product)
    {
        List<Expr> exponents = [], rests = [];
        foreach (Expr factor in product.Is(Operator.Multiply) ? product.Operands : [product])
        {
            if (TrySplit(factor, out Expr scale, out Expr rest))
                exponents.Add(scale);

            rests.Add(rest);
        }

        bool meets = exponents.Count > 1 || (exponents.Count == 1 && !product.Is(Operator.Exp) && !product.Operands.Any(static factor => factor.Is(Operator.Exp)));
        if (!meets)
            return product;

        // What vanishes faster than anything beside it grows makes 0, also where that is infinite in floating point.
        Expr grown = pool.Apply(Operator.Exp, pool.Add([.. exponents]));
        Expr others = pool.Multiply([.. rests]);
        return others.IsConstant ? pool.Multiply(others, grown) : pool.Apply(Operator.GuardedProduct, grown, others);
    }

    /// <summary>A factor as e^scale times a rest of ordinary size; false, with the factor for the rest, where it does not grow exponentially.</summary>
    private bool TrySplit(Expr factor, out Expr scale, out Expr rest)
    {
        (scale, rest) = (pool.Zero, factor);
        switch (factor.Operator)
        {
            case Operator.Exp:
                (scale, rest) = (factor[0], pool.One);
                return true;
            case Operator.Cosh:
                scale = pool.Apply(Operator.Abs, factor[0]);
                rest = pool.Scale(Rational.Half, pool.Add(pool.One, Decay(scale, Operator.Exp)));
                return true;
            case Operator.Sinh:
                scale = pool.Apply(Operator.Abs, factor[0]);
                rest = pool.Multiply(pool.Constant(-Rational.Half), pool.Apply(Operator.Sign, factor[0]), Decay(scale, Operator.Expm1));
                return true;
            case Operator.Expm1:
                scale = pool.Apply(Operator.Max, factor[0], pool.Zero);
                rest = pool.Multiply(pool.MinusOne, pool.Apply(Operator.Sign, factor[0]), pool.Apply(Operator.Expm1, pool.Negate(pool.Apply(Operator.Abs, factor[0]))));
                return true;
            case Operator.GuardedProduct when factor[0].Is(Operator.Exp):
                (scale, rest) = (factor[0][0], factor[1]);
                return true;
            case Operator.Sigmoid:
                scale = pool.Apply(Operator.Min, factor[0], pool.Zero);
                rest = pool.Apply(Operator.Sigmoid, pool.Apply(Operator.Abs, factor[0]));
                return true;
            case Operator.Hold or Operator.HoldAway when TrySplitSum(factor[0], out scale, out Expr held):
                rest = pool.Apply(factor.Operator, held, pool.Multiply(factor[1], pool.Apply(Operator.Exp, pool.Negate(scale))));
                return true;
            case Operator.Add:
                return TrySplitSum(factor, out scale, out rest);
            case Operator.Power when factor[1].IsConstant && TrySplit(factor[0], out Expr inner, out Expr innerRest):
                scale = pool.Multiply(factor[1], inner);
                rest = pool.Power(innerRest, factor[1]);
                return true;
            default:
                return false;
        }
    }

    private Expr Decay(Expr magnitude, Operator @operator) => pool.Apply(@operator, pool.Scale(-(Rational.One + Rational.One), magnitude));

    /// <summary>A sum in which an exponential can overflow, without the largest of its exponentials.</summary>
    private bool TrySplitSum(Expr sum, out Expr scale, out Expr rest)
    {
        (scale, rest) = (pool.Zero, sum);
        if (!sum.Is(Operator.Add))
            return false;

        List<(Expr Exponent, Expr Bounded)> terms = [];
        foreach (Expr term in sum.Operands)
        {
            List<Expr> exponents = [], rests = [];
            foreach (Expr factor in term.Is(Operator.Multiply) ? term.Operands : [term])
            {
                Expr @base = factor.Is(Operator.Power) ? factor[0] : factor;
                if (@base.Operator is Operator.Exp or Operator.Expm1 or Operator.Cosh or Operator.Sinh && TrySplit(factor, out Expr exponent, out Expr factorRest))
                {
                    exponents.Add(exponent);
                    rests.Add(factorRest);
                }
                else
                {
                    rests.Add(factor);
                }
            }

            terms.Add((pool.Add([.. exponents]), pool.Multiply([.. rests])));
        }

        if (terms.All(static term => !(term.Exponent.Range.High > 0)))
            return false;

        Expr largest = terms.Select(static term => term.Exponent).Distinct().Aggregate((a, b) => pool.Apply(Operator.Max, a, b));
        scale = largest;
        rest = pool.Add([.. terms.Select(term => pool.Multiply(term.Bounded, pool.Apply(Operator.Exp, pool.Subtract(term.Exponent, largest))))]);
        return true;
    }
}
