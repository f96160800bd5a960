using System.Threading.Tasks;
using LossGen.Generator.Tests.Harness;

namespace LossGen.Generator.Tests.Analysis.Libraries;

/// <summary>Programs with ML.NET: its losses take a raw score.</summary>
public sealed class MLNetUseTests
{
    [Theory]
    [InlineData("float p = 1 / (1 + MathF.Exp(-score)); _ = new LogLoss().Loss({|LG1001:p|}, 1);")]
    [InlineData("_ = new LogLoss().Loss(score, 1);")]
    [InlineData("_ = new HingeLoss().Derivative({|LG1001:calibrator.PredictProbability(score)|}, -1);")]
    [InlineData("_ = calibrator.PredictProbability(score) > 0.5f;")]
    [InlineData("_ = new LogLoss().Loss({|LG1001:marked.Likelihood|}, 1);")]
    [InlineData("_ = new LogLoss().Loss({|LG1001:marked.Probability|}, 1);")]
    [InlineData("_ = new LogLoss().Loss(marked.Score, 1);")]
    [InlineData("_ = new LogLoss().Loss(bare.Probability, 1);")]
    [InlineData("_ = new LogLoss().Loss(bare.Tagged, 1);")]
    [InlineData("_ = new ExpLoss().Loss({|LG1001:platt.PredictProbability(score)|}, 1);")]
    public Task Losses(string statements) => MarkedSource.VerifyAsync(
        $$"""
        using System;
        using Microsoft.ML.Calibrators;
        using Microsoft.ML.Data;
        using Microsoft.ML.Trainers;

        public static class User
        {
            public static void Run(float score, ICalibrator calibrator, PlattCalibrator platt, Marked marked, Bare bare)
            {
                {{statements}}
            }
        }

        public sealed class Marked
        {
            [ColumnName("Probability")]
            public float Likelihood { get; set; }

            public float Probability { get; set; }

            [ColumnName("Score")]
            public float Score;
        }

        public sealed class TagsAttribute(params string[] tags) : Attribute
        {
            public string[] Tags { get; } = tags;
        }

        public sealed class Bare
        {
            public float Probability { get; set; }

            [Tags("Probability")]
            public float Tagged { get; set; }
        }
        """,
        [.. LibraryStubs.MicrosoftML]);
}
