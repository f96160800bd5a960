using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using LossGen.Generator.Analysis.Flow;
using LossGen.Generator.Analysis.Meanings;
using Microsoft.CodeAnalysis;

namespace LossGen.Generator.Analysis.Use;

/// <summary>Judges what the flow analysis finds: makes the diagnostics.</summary>
internal sealed class UseFindings(Action<Diagnostic> report) : IFindings
{
    private readonly HashSet<(string, Location)> reported = [];

    public void Expect(string consumer, ImmutableArray<Expectation> expectations)
    {
        if (SwappedArguments.Find(expectations) is { } swapped)
        {
            Report(
                UseDescriptors.Swapped,
                swapped.Prediction.Value.Syntax.GetLocation(),
                [swapped.Target.Value.Syntax.GetLocation()],
                ImmutableDictionary<string, string?>.Empty,
                Quote(swapped.Prediction.Value), Quote(swapped.Target.Value), consumer, $"'{swapped.Prediction.Target}'", $"'{swapped.Target.Target}'");
            return;
        }

        foreach (Expectation expectation in expectations)
        {
            if (DescriptorOf(expectation.Expected, expectation.Given.Meaning) is { } descriptor)
                ReportMismatch(descriptor, consumer, expectation);
        }
    }

    public void DividedAgain(IOperation division, IOperation mean, Fact fact) =>
        Report(UseDescriptors.DividedAgain, division.Syntax.GetLocation(), Makers(fact), ImmutableDictionary<string, string?>.Empty, Quote(mean), Origin(fact));

    public void Unstable(IOperation operation, UnstableForm form, SyntaxNode? maker)
    {
        (string why, string stable) = UnstableForms.Describe(form, operation.Type is { SpecialType: SpecialType.System_Double });
        Report(
            UseDescriptors.UnstableByHand,
            operation.Syntax.GetLocation(),
            maker is null ? [] : [maker.GetLocation()],
            ImmutableDictionary<string, string?>.Empty.Add(FixProperties.Form, form.ToString()),
            Quote(operation), why, stable);
    }

    /// <summary>What is wrong with passing the one for the other, if anything is.</summary>
    private static DiagnosticDescriptor? DescriptorOf(Meaning expected, Meaning given) => (expected, given) switch
    {
        (Meaning.Logits, Meaning.Probability) => UseDescriptors.ProbabilityForLogits,
        (Meaning.Probability or Meaning.LogProbability, Meaning.Logits) => UseDescriptors.LogitsForProbability,
        (Meaning.BinaryLabel, Meaning.SignedLabel) or (Meaning.SignedLabel, Meaning.BinaryLabel) => UseDescriptors.OtherLabels,
        (Meaning.Probability, Meaning.LogProbability) or (Meaning.LogProbability, Meaning.Probability) => UseDescriptors.LogConfused,
        _ => null,
    };

    private void ReportMismatch(DiagnosticDescriptor descriptor, string consumer, Expectation expectation)
    {
        Fact given = expectation.Given;
        ImmutableDictionary<string, string?> properties = ImmutableDictionary<string, string?>.Empty
            .Add(FixProperties.Given, given.Meaning.ToString())
            .Add(FixProperties.Expected, expectation.Expected.ToString())
            .Add(FixProperties.Instead, expectation.Instead);
        bool isLabel = descriptor.Id == UseIds.OtherLabels;
        Report(
            descriptor,
            expectation.Value.Syntax.GetLocation(),
            Makers(given),
            properties,
            Quote(expectation.Value),
            isLabel ? MeaningTexts.Of(given.Meaning) : Origin(given),
            consumer,
            expectation.Target == "return value" ? "its return value" : $"'{expectation.Target}'",
            MeaningTexts.Of(expectation.Expected),
            MeaningTexts.Of(given.Meaning));
    }

    private void Report(DiagnosticDescriptor descriptor, Location location, IEnumerable<Location> additional, ImmutableDictionary<string, string?> properties, params object[] arguments)
    {
        // One place may be walked twice, as with an assignment that is captured.
        if (reported.Add((descriptor.Id, location)))
            report(Diagnostic.Create(descriptor, location, additional, properties, arguments));
    }

    private static IEnumerable<Location> Makers(Fact fact) => fact.Maker is null ? [] : [fact.Maker.GetLocation()];

    /// <summary>Where the value comes from, in words.</summary>
    private static string Origin(Fact fact)
    {
        if (fact.Maker is null)
            return fact.MakerName is null ? "as its values say" : $"as the attribute of '{fact.MakerName}' says";

        int line = fact.Maker.GetLocation().GetLineSpan().StartLinePosition.Line + 1;
        return $"made by '{fact.MakerName}' in line {line.ToString(CultureInfo.InvariantCulture)}";
    }

    private static string Quote(IOperation operation)
    {
        string text = string.Join(" ", operation.Syntax.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return $"'{(text.Length <= 60 ? text : text.Substring(0, 60) + "...")}'";
    }
}
