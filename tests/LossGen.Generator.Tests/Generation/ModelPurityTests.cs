using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using LossGen.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace LossGen.Generator.Tests.Generation;

/// <summary>What the generator keeps between two edits holds nothing of Roslyn: one symbol would keep a whole old compilation alive.</summary>
public sealed class ModelPurityTests
{
    private const string Source = """
        static partial class L
        {
            [Loss("(x-y)^2", Weight = "y", Mask = "y > 0")]
            public static partial float Fine(ReadOnlySpan<float> x, ReadOnlySpan<float> y, [Gradient] Span<float> dx);

            [Loss("x")]
            public static partial int Wrong(string x, [Gradient] Span<float> dz);
        }
        """;

    [Fact]
    public void The_steps_hold_values_only()
    {
        GeneratorRunResult result = GeneratorHarness.Run(Source).Result;
        foreach (string step in new[] { TrackingNames.Declaration, TrackingNames.Source })
        {
            object[] outputs = result.TrackedSteps[step].SelectMany(run => run.Outputs).Select(output => output.Value).ToArray();
            Assert.Equal(2, outputs.Length);
            Assert.All(outputs, output => Assert.Empty(RoslynObjectsIn(output)));
        }
    }

    [Fact]
    public void A_symbol_deep_inside_is_found()
    {
        Compilation compilation = TestCompilation.Of(Source);
        SyntaxTree tree = compilation.SyntaxTrees.First();
        Assert.Single(RoslynObjectsIn(new { Name = "a", Inner = new object[] { new Lazy<object>(compilation.Assembly.GlobalNamespace) } }).Distinct());
        Assert.NotEmpty(RoslynObjectsIn(new List<object> { compilation }));
        Assert.NotEmpty(RoslynObjectsIn(new Dictionary<string, object>(StringComparer.Ordinal) { ["a"] = tree.GetRoot() }));
        Assert.NotEmpty(RoslynObjectsIn((1, tree.GetRoot().GetLocation())));
        Assert.NotEmpty(RoslynObjectsIn(new[] { tree }));
    }

    private static IEnumerable<object> RoslynObjectsIn(object root)
    {
        HashSet<object> seen = new(ReferenceEqualityComparer.Instance);
        Stack<object> open = new([root]);
        while (open.TryPop(out object? item))
        {
            if (!seen.Add(item))
                continue;

            if (item is ISymbol or SyntaxNode or SyntaxTree or Location or Compilation or SemanticModel or AttributeData or Diagnostic)
            {
                yield return item;
                continue;
            }

            foreach (object inner in Inside(item))
                open.Push(inner);
        }
    }

    private static IEnumerable<object> Inside(object item)
    {
        Type type = item.GetType();
        if (type.IsPrimitive || type.IsEnum || item is string or Pointer or Type or Assembly)
            return [];
        if (item is IEnumerable items)
            return items.Cast<object?>().OfType<object>();

        return Lineage(type)
            .SelectMany(declaring => declaring.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            .Select(field => field.GetValue(item))
            .OfType<object>();
    }

    private static IEnumerable<Type> Lineage(Type type)
    {
        for (Type? current = type; current is not null; current = current.BaseType)
            yield return current;
    }
}
