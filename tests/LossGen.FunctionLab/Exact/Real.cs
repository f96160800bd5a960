using System;
using System.Collections.Generic;
using System.Runtime.InteropServices;

namespace LossGen.FunctionLab.Exact;

/// <summary>
/// A number of <see cref="Precision"/> significant bits and an exponent that does not run out, so that exact values are written as maths. Each result takes a
/// register of its thread's pool; <see cref="Release"/> gives all of them back.
/// </summary>
internal readonly unsafe struct Real
{
    /// <summary>The significant bits where nobody asks for others: a double's 53, and enough for the error of the error to be nothing.</summary>
    public const int Bits = 160;

    private const Mpfr.Rounding Nearest = Mpfr.Rounding.ToNearest;

    [ThreadStatic]
    private static Pool? registers;

    [ThreadStatic]
    private static int precision;

    private readonly Mpfr.Number* number;

    private Real(Mpfr.Number* number) => this.number = number;

    /// <summary>The significant bits of the results to come, on this thread.</summary>
    public static int Precision
    {
        get => precision == 0 ? Bits : precision;
        set => precision = value;
    }

    public static Real Pi
    {
        get
        {
            Real result = New();
            Mpfr.Pi(result.number, Nearest);
            return result;
        }
    }

    public static implicit operator Real(double value)
    {
        Real result = New();
        Mpfr.Set(result.number, value, Nearest);
        return result;
    }

    public static Real operator -(Real x) => Of(Mpfr.Negate, x);

    public static Real operator +(Real x, Real y) => Of(Mpfr.Add, x, y);

    public static Real operator -(Real x, Real y) => Of(Mpfr.Subtract, x, y);

    public static Real operator *(Real x, Real y) => Of(Mpfr.Multiply, x, y);

    public static Real operator /(Real x, Real y) => Of(Mpfr.Divide, x, y);

    /// <summary>The number nearest to a decimal one, such as <c>0.1</c> or <c>1e-3</c>.</summary>
    public static Real Parse(string digits)
    {
        Real result = New();
        return Mpfr.Set(result.number, digits, radix: 10, Nearest) == 0 ? result : throw new FormatException($"'{digits}' is no number.");
    }

    /// <summary>False for a NaN, as with doubles.</summary>
    public static bool operator <(Real x, double y) => !x.IsNaN && Mpfr.Compare(x.number, y) < 0;

    public static bool operator >(Real x, double y) => !x.IsNaN && Mpfr.Compare(x.number, y) > 0;

    public static bool operator <(Real x, Real y) => !x.IsNaN && !y.IsNaN && Mpfr.Compare(x.number, y.number) < 0;

    public static bool operator >(Real x, Real y) => y < x;

    public static Real Abs(Real x) => Of(Mpfr.Abs, x);

    public static Real Pow(Real x, Real y) => Of(Mpfr.Pow, x, y);

    public static Real Sqrt(Real x) => Of(Mpfr.Sqrt, x);

    public static Real Cbrt(Real x) => Of(Mpfr.Cbrt, x);

    public static Real Exp(Real x) => Of(Mpfr.Exp, x);

    public static Real Exp2(Real x) => Of(Mpfr.Exp2, x);

    public static Real Expm1(Real x) => Of(Mpfr.Expm1, x);

    public static Real Log(Real x) => Of(Mpfr.Log, x);

    public static Real Log2(Real x) => Of(Mpfr.Log2, x);

    public static Real Log1p(Real x) => Of(Mpfr.Log1p, x);

    public static Real Sin(Real x) => Of(Mpfr.Sin, x);

    public static Real Cos(Real x) => Of(Mpfr.Cos, x);

    public static Real Sinh(Real x) => Of(Mpfr.Sinh, x);

    public static Real Cosh(Real x) => Of(Mpfr.Cosh, x);

    public static Real Tanh(Real x) => Of(Mpfr.Tanh, x);

    public static Real Erf(Real x) => Of(Mpfr.Erf, x);

    public static Real Digamma(Real x) => Of(Mpfr.Digamma, x);

    /// <summary>log |gamma(x)|.</summary>
    public static Real LogGamma(Real x)
    {
        Real result = New();
        int sign;
        Mpfr.LogGamma(result.number, &sign, x.number, Nearest);
        return result;
    }

    public bool IsNaN => double.IsNaN(ToDouble());

    /// <summary>Whether it is neither infinite nor NaN.</summary>
    public bool IsFinite => Mpfr.IsFinite(number) != 0;

    public bool IsZero => Mpfr.Compare(number, 0) == 0 && !IsNaN;

    /// <summary>The nearest double.</summary>
    public double ToDouble() => Mpfr.ToDouble(number, Nearest);

    /// <summary>The nearest double and the rest.</summary>
    public ExactValue ToExactValue()
    {
        double high = ToDouble();
        if (double.IsNaN(high))
            return new(high, 0);

        // 2^1024, which a double cannot hold, is counted from where High is infinite.
        double unit = Ulp.UnitOf(high);
        Real origin = double.IsInfinity(high) ? Scale(Math.CopySign(1, high), 1024) : high;
        return new(high, Scale(this - origin, -Math.ILogB(unit)).ToDouble());
    }

    /// <summary>Gives back the registers of all results of this thread; none may be used any more.</summary>
    public static void Release() => registers?.Release();

    /// <summary>x times a power of two.</summary>
    public static Real Scale(Real x, int exponent)
    {
        Real result = New();
        Mpfr.Scale(result.number, x.number, exponent, Nearest);
        return result;
    }

    private static Real New() => new((registers ??= new Pool()).Take());

    private static Real Of(Function function, Real x)
    {
        Real result = New();
        function(result.number, x.number, Nearest);
        return result;
    }

    private static Real Of(Operation operation, Real x, Real y)
    {
        Real result = New();
        operation(result.number, x.number, y.number, Nearest);
        return result;
    }

    private delegate void Function(Mpfr.Number* result, Mpfr.Number* x, Mpfr.Rounding rounding);

    private delegate void Operation(Mpfr.Number* result, Mpfr.Number* x, Mpfr.Number* y, Mpfr.Rounding rounding);

    /// <summary>The registers of one thread; they live as long as the process, which is a command's.</summary>
    private sealed class Pool
    {
        private readonly List<nint> all = [];
        private int taken;

        public Pool()
        {
            Mpfr.SetLeastExponent(Mpfr.LeastExponent());
            Mpfr.SetGreatestExponent(Mpfr.GreatestExponent());
        }

        public Mpfr.Number* Take()
        {
            if (taken == all.Count)
            {
                var made = (Mpfr.Number*)NativeMemory.Alloc((nuint)sizeof(Mpfr.Number));
                Mpfr.Initialize(made, Precision);
                all.Add((nint)made);
            }

            var register = (Mpfr.Number*)all[taken++];
            if (register->Precision != Precision)
                Mpfr.SetPrecision(register, Precision);

            return register;
        }

        public void Release() => taken = 0;
    }
}
