using System.Collections.Immutable;
using LossGen.Generator.Analysis.Meanings;

namespace LossGen.Generator.Analysis.Libraries;

/// <summary>
/// ML.NET: losses of one raw score each, calibrators, and the column of a prediction that holds the probability. The losses tell their labels by the sign alone, so any convention will do; the column
/// <c>Score</c> is a raw score from one trainer and a probability from another, so it is neither.
/// </summary>
internal static class MLNetRows
{
    private const string Trainers = "Microsoft.ML.Trainers.";
    private const string Calibrators = "Microsoft.ML.Calibrators.";

    public static ImmutableArray<LibraryMember> Members { get; } =
    [
        new(Calibrators + "ICalibrator", "PredictProbability", ValueFunction.Calibration),
        new(Calibrators + "PlattCalibrator", "PredictProbability", ValueFunction.Calibration),
        new(Calibrators + "IsotonicCalibrator", "PredictProbability", ValueFunction.Calibration),
        new(Calibrators + "NaiveCalibrator", "PredictProbability", ValueFunction.Calibration),
    ];

    public static ImmutableArray<LibraryConsumer> Consumers { get; } =
    [
        new(Trainers + "LogLoss", "Loss Derivative DualUpdate", "output", Meaning.Logits),
        new(Trainers + "HingeLoss", "Loss Derivative DualUpdate", "output", Meaning.Logits),
        new(Trainers + "SmoothedHingeLoss", "Loss Derivative DualUpdate", "output", Meaning.Logits),
        new(Trainers + "ExpLoss", "Loss Derivative", "output", Meaning.Logits),
    ];

    public static ImmutableArray<LibraryModule> Modules { get; } = [];

    public static ImmutableArray<LibraryMark> Marks { get; } =
    [
        new("Microsoft.ML.Data.ColumnNameAttribute", "Probability", Meaning.Probability),
    ];
}
