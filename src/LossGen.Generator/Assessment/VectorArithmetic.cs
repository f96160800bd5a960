using System;
using System.Runtime.InteropServices;
using LossGen.Generator.VectorCode;

namespace LossGen.Generator.Assessment;

/// <summary>
/// The operations of vector code on columns. A column holds numbers as they are, truth values as 1 and 0, and integers by the number that has their bits.
/// </summary>
internal static class VectorArithmetic
{
    /// <summary>2^27 + 1: splits a double into halves (Veltkamp).</summary>
    private const double Splitter = 134217729;

    /// <summary>Beyond it the split overflows.</summary>
    private const double LargestSplit = 1e290;

    /// <summary>Computes one operation; true where the result is a number that is still to be rounded to the format.</summary>
    public static bool Run(VectorNode node, bool isSingle, double[] target, double[] a, double[] b, double[] c)
    {
        switch (node.Operator)
        {
            case VectorOperator.Constant:
                for (int i = 0; i < target.Length; i++) target[i] = node.Value;
                return true;
            case VectorOperator.Add:
                for (int i = 0; i < target.Length; i++) target[i] = a[i] + b[i];
                return true;
            case VectorOperator.Subtract:
                for (int i = 0; i < target.Length; i++) target[i] = a[i] - b[i];
                return true;
            case VectorOperator.Multiply:
                for (int i = 0; i < target.Length; i++) target[i] = a[i] * b[i];
                return true;
            case VectorOperator.Divide:
                for (int i = 0; i < target.Length; i++) target[i] = a[i] / b[i];
                return true;
            case VectorOperator.FusedMultiplyAdd:
                for (int i = 0; i < target.Length; i++) target[i] = isSingle ? (a[i] * b[i]) + c[i] : Fuse(a[i], b[i], c[i]);
                return true;
            case VectorOperator.Sqrt:
                for (int i = 0; i < target.Length; i++) target[i] = Math.Sqrt(a[i]);
                return true;
            case VectorOperator.Negate:
                for (int i = 0; i < target.Length; i++) target[i] = -a[i];
                return false;
            case VectorOperator.Abs:
                for (int i = 0; i < target.Length; i++) target[i] = Math.Abs(a[i]);
                return false;
            case VectorOperator.Max:
                for (int i = 0; i < target.Length; i++) target[i] = Math.Max(a[i], b[i]);
                return false;
            case VectorOperator.Min:
                for (int i = 0; i < target.Length; i++) target[i] = Math.Min(a[i], b[i]);
                return false;
            case VectorOperator.Select:
                for (int i = 0; i < target.Length; i++) target[i] = a[i] != 0 ? b[i] : c[i];
                return false;
            case VectorOperator.Less or VectorOperator.LessOrEqual or VectorOperator.Equal or VectorOperator.And or VectorOperator.Or or VectorOperator.Not:
                Compare(node.Operator, target, a, b);
                return false;
            default:
                OnBits(node, isSingle, target, a, b);
                return false;
        }
    }

    private static void Compare(VectorOperator @operator, double[] target, double[] a, double[] b)
    {
        for (int i = 0; i < target.Length; i++)
        {
            bool holds = @operator switch
            {
                VectorOperator.Less => a[i] < b[i],
                VectorOperator.LessOrEqual => a[i] <= b[i],
                VectorOperator.Equal => a[i] == b[i],
                VectorOperator.And => a[i] != 0 && b[i] != 0,
                VectorOperator.Or => a[i] != 0 || b[i] != 0,
                _ => a[i] == 0,
            };
            target[i] = holds ? 1 : 0;
        }
    }

    private static void OnBits(VectorNode node, bool isSingle, double[] target, double[] a, double[] b)
    {
        int shift = (int)node.IntValue;
        for (int i = 0; i < target.Length; i++)
        {
            long left = BitConverter.DoubleToInt64Bits(a[i]), right = BitConverter.DoubleToInt64Bits(b[i]);
            if (node.Operator == VectorOperator.AsFloat)
            {
                target[i] = isSingle ? SingleBits.ToSingle((int)left) : a[i];
                continue;
            }

            if (node.Operator == VectorOperator.ToFloat)
            {
                target[i] = isSingle ? (float)left : left;
                continue;
            }

            long result = node.Operator switch
            {
                VectorOperator.IntConstant => node.IntValue,
                VectorOperator.AsInt => isSingle ? SingleBits.Of((float)a[i]) : left,
                VectorOperator.IntAdd => left + right,
                VectorOperator.IntSubtract => left - right,
                VectorOperator.IntAnd => left & right,
                VectorOperator.IntOr => left | right,
                VectorOperator.IntXor => left ^ right,
                VectorOperator.ShiftLeft => left << shift,
                VectorOperator.ShiftRight => left >> shift,
                VectorOperator.ShiftRightLogical => isSingle ? (uint)left >> shift : (long)((ulong)left >> shift),
                _ => throw new InvalidOperationException($"{node.Operator} is no operation of vector code"),
            };
            target[i] = BitConverter.Int64BitsToDouble(isSingle ? (int)result : result);
        }
    }

    /// <summary>a b + c, the product in two parts (Dekker): rounded once, but for a tie in 2^53.</summary>
    private static double Fuse(double a, double b, double c)
    {
        double product = a * b;
        if (!(Math.Abs(a) < LargestSplit && Math.Abs(b) < LargestSplit && Math.Abs(product) < LargestSplit))
            return product + c;

        double aHigh = (a * Splitter) - ((a * Splitter) - a), bHigh = (b * Splitter) - ((b * Splitter) - b);
        double aLow = a - aHigh, bLow = b - bHigh;
        double low = (((aHigh * bHigh) - product) + (aHigh * bLow) + (aLow * bHigh)) + (aLow * bLow);
        double sum = product + c, part = sum - product;
        double rest = (product - (sum - part)) + (c - part);
        double fused = sum + (rest + low);
        return double.IsNaN(fused) ? product + c : fused;
    }

    /// <summary>A float and its bits in one place.</summary>
    [StructLayout(LayoutKind.Explicit)]
    private struct SingleBits
    {
        [FieldOffset(0)]
        private float number;

        [FieldOffset(0)]
        private int bits;

        public static int Of(float number) => new SingleBits { number = number }.bits;

        public static float ToSingle(int bits) => new SingleBits { bits = bits }.number;
    }
}
