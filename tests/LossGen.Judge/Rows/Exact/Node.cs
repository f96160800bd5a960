using System;
using System.Collections.Generic;
using LossGen.FunctionLab.Exact;
using LossGen.Judge.Exact;

namespace LossGen.Judge.Rows.Exact;

/// <summary>
/// A number that was computed from others: its value along the one direction in which the row moves, and its derivatives by what it was made of, so that a sweep back from the loss finds
/// the derivatives by every input (<see cref="Tape"/>).
/// </summary>
internal sealed class Node
{
    public static readonly (Node, Ray)[] NoParents = [];

    private Node(Tape tape, Ray value, (Node Parent, Ray Slope)[] parents, double moves, Pole pole = Pole.None)
    {
        Tape = tape;
        Value = value;
        Parents = parents;
        Moves = moves;
        Pole = pole;
        foreach ((Node parent, _) in parents)
            DependsOnInput |= parent.DependsOnInput;

        Index = parents.Length == 0 ? -1 : tape.Add(this);
    }

    public Tape Tape { get; }

    /// <summary>Its place on the tape; -1 for what depends on nothing.</summary>
    public int Index { get; private init; }

    public Ray Value { get; }

    public (Node Parent, Ray Slope)[] Parents { get; }

    /// <summary>By about how much a relative error of 1 in each input, and in each number on the way here, moves it.</summary>
    public double Moves { get; }

    public Pole Pole { get; }

    public bool IsDefined => Pole == Pole.None;

    public bool IsConstant => Index < 0;

    /// <summary>Whether it depends on an input, and not only on hyper-parameters: at a tie with it a kink has two sides.</summary>
    public bool DependsOnInput { get; private init; }

    public int Sign => Value.Value.Sign;

    public static Node Constant(Tape tape, Wide value) =>
        value.IsFinite ? new(tape, Ray.Constant(value, tape.Order), NoParents, moves: 0) : Without(tape, Pole.Undefined);

    /// <summary>What derivatives are taken by.</summary>
    public static Node Variable(Tape tape, Wide value, bool isMoving, bool isInput) =>
        new(tape, isMoving ? Ray.Moving(value, tape.Order) : Ray.Constant(value, tape.Order), NoParents, isInput ? Math.Abs(value.ToDouble()) : 0)
        {
            Index = tape.Next(),
            DependsOnInput = isInput,
        };

    public static Node Without(Tape tape, Pole pole) => new(tape, Ray.Constant(0, tape.Order), NoParents, double.NaN, pole);

    public static Node operator +(Node a, Node b) => Sum([a, b]);

    public static Node operator -(Node a) => a.IsDefined ? Make(a.Tape, -a.Value, [(a, Ray.Constant(-1, a.Tape.Order))], a.Moves) : a;

    public static Node operator -(Node a, Node b) => a + -b;

    /// <summary>The product. 0 * log(0) is 0, and depends on nothing that the factor 0 does not depend on.</summary>
    public static Node operator *(Node a, Node b)
    {
        if (!a.IsDefined || !b.IsDefined)
            return TimesPole(a, b) ?? TimesPole(b, a) ?? Without(a.Tape, a.Pole > b.Pole ? a.Pole : b.Pole);

        double moves = (Size(a) * b.Moves) + (a.Moves * Size(b));
        return Make(a.Tape, a.Value * b.Value, [(a, b.Value), (b, a.Value)], moves);
    }

    public static Node Sum(IReadOnlyList<Node> terms)
    {
        Tape tape = terms[0].Tape;
        Ray sum = terms[0].Value, one = Ray.Constant(1, tape.Order);
        var parents = new (Node, Ray)[terms.Count];
        double moves = 0;
        var pole = Pole.None;
        for (int i = 0; i < parents.Length; i++)
        {
            pole = terms[i].Pole > pole ? terms[i].Pole : pole;
            parents[i] = (terms[i], one);
            moves += terms[i].Moves;
            if (i > 0)
                sum += terms[i].Value;
        }

        return pole == Pole.None ? Make(tape, sum, parents, moves) : Without(tape, pole);
    }

    /// <summary>f of this. The derivative's series is that of f, a coefficient further and times its number.</summary>
    public Node Apply(Func<Wide, int, Wide[]> series)
    {
        if (!IsDefined)
            return this;

        Wide[] f = series(Value.Value, Tape.Order + 1);
        if (!f[0].IsFinite)
            return Without(Tape, Pole.Undefined);

        var slopes = new Wide[Tape.Order + 1];
        for (int k = 0; k < slopes.Length; k++)
            slopes[k] = f[k + 1] * (k + 1);

        return Make(Tape, Value.Compose(f), [(this, Value.Compose(slopes))], Moves * Math.Abs(slopes[0].ToDouble()));
    }

    /// <summary>This value with derivatives of 0, as on a kink; or with no dependence, as stopgradient has it.</summary>
    public Node Flattened() => IsDefined ? Constant(Tape, Value.Value) : this;

    private static Node Make(Tape tape, Ray value, (Node Parent, Ray Slope)[] parents, double moves)
    {
        if (!value.Value.IsFinite)
            return Without(tape, Pole.Undefined);

        (Node, Ray)[] moving = Array.TrueForAll(parents, static pair => !pair.Parent.IsConstant) ? parents : Array.FindAll(parents, static pair => !pair.Parent.IsConstant);
        return new(tape, value, moving, moves + Math.Abs(value.Value.ToDouble()));
    }

    private static Node? TimesPole(Node zero, Node pole)
    {
        if (!zero.IsDefined || !zero.Value.Value.IsZero || pole.Pole != Pole.LogOfZero)
            return null;

        return zero.IsConstant
            ? Constant(zero.Tape, 0)
            : new(zero.Tape, zero.Value.ZeroWithUnknownSlope(), [(zero, Ray.Constant((Real)double.NaN, zero.Tape.Order))], double.NaN);
    }

    private static double Size(Node a) => Math.Abs(a.Value.Value.ToDouble());
}
