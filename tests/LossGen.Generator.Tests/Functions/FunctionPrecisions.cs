using System.Linq;
using LossGen.Generator.Functions;
using LossGen.Generator.VectorCode;

namespace LossGen.Generator.Tests.Functions;

/// <summary>The elementary functions and their precisions by name, as the tests are called.</summary>
internal static class FunctionPrecisions
{
    /// <summary>Every function with a contract in a format.</summary>
    public static TheoryData<string> Functions(FloatingType type) =>
        [.. ElementaryFunctions.All.Where(function => function.Precisions.Any(precision => precision.Format.Type == type)).Select(static function => function.Name)];

    /// <summary>Every function in every precision that it has a contract for.</summary>
    public static TheoryData<string, string> All
    {
        get
        {
            TheoryData<string, string> all = [];
            foreach (ElementaryFunction function in ElementaryFunctions.All)
            {
                foreach (Precision precision in function.Precisions)
                    all.Add(function.Name, precision.Name);
            }

            return all;
        }
    }

    public static ElementaryFunction Function(string name) => ElementaryFunctions.All.Single(function => function.Name == name);

    public static Precision PrecisionOf(string name) => Precision.All.Single(precision => precision.Name == name);
}
