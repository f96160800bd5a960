using System.Linq;
using LossGen.Generator.Syntax;

namespace LossGen.Judge.Rows.Exact;

/// <content>The functions of a row.</content>
internal sealed partial class RowEvaluator
{
    /// <summary>What a function of a row gives; null for those of one element.</summary>
    private RowNumbers? OverRow(CallSyntax call, RowNumbers[] of) => call.Function.Name switch
    {
        "sum" => RowNumbers.Alone(Sum(of[0])),
        "mean" => RowNumbers.Alone(Quotient(Sum(of[0]), Constant(Classes))),
        "dot" => RowNumbers.Alone(Sum(Each(static (x, y) => x * y, of[0], of[1]))),
        "norm" => RowNumbers.Alone(Norm(of[0])),
        "softmax" => Softmax(of[0]),
        "logsumexp" => RowNumbers.Alone(LogSumExp(of[0])),
        "logsoftmax" when LogSumExp(of[0]) is var log => Each(a => a - log, of[0]),
        "onehot" when Index(call.Arguments[0]) is var k => RowNumbers.Row([.. Enumerable.Range(0, Classes).Select(i => Constant(i == k ? 1 : 0))]),
        "classes" => RowNumbers.Alone(Constant(Classes)),
        "max" when of.Length == 1 => RowNumbers.Alone(First(call, of[0], greatest: true)),
        "min" when of.Length == 1 => RowNumbers.Alone(First(call, of[0], greatest: false)),
        _ => null,
    };

    private Node Sum(RowNumbers row) => Node.Sum([.. Enumerable.Range(0, Classes).Select(row.At)]);

    private Node Norm(RowNumbers row)
    {
        Node squares = Sum(Each(static a => a * a, row));
        return squares.IsDefined && squares.Sign == 0 ? Constant(0) : Power(squares, Constant(0.5));
    }

    /// <summary>e^v_i / sum of e^v_j.</summary>
    private RowNumbers Softmax(RowNumbers row)
    {
        RowNumbers powers = Each(static a => a.Apply(WideSeries.Exp), row);
        Node inverse = Quotient(Constant(1), Sum(powers));
        return Each(a => a * inverse, powers);
    }

    private Node LogSumExp(RowNumbers row) => Log(Sum(Each(static a => a.Apply(WideSeries.Exp), row)));

    /// <summary>The first of the greatest, or the least. Others that rounding could put above it leave its derivatives open.</summary>
    private Node First(CallSyntax call, RowNumbers row, bool greatest)
    {
        Node best = row.At(0);
        for (int i = 1; i < Classes; i++)
        {
            if (!row.At(i).IsDefined)
                return row.At(i);

            int sign = (row.At(i) - best).Sign;
            if (greatest ? sign > 0 : sign < 0)
                best = row.At(i);
        }

        bool isExact = IsExact(call.Arguments[0]);
        for (int i = 0; i < Classes; i++)
        {
            if (ReferenceEquals(row.At(i), best) || !best.IsDefined)
                continue;

            Node difference = row.At(i) - best;
            if (isExact)
                switches.Ties += difference.Sign == 0 ? 1 : 0;
            else
                switches.IsNearKink |= IsBlurred(difference);
        }

        return best;
    }
}
