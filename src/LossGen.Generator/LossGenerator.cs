using System.Linq;
using System.Text;
using LossGen.Generator.Declarations;
using LossGen.Generator.Emission;
using LossGen.Generator.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace LossGen.Generator;

/// <summary>
/// Emits the other half of each <c>[Loss]</c> method, and the functions that they call. It is silent: <see cref="Analysis.LossDeclarationAnalyzer"/> runs the same compiler
/// and reports what it finds, live and on the very characters.
/// </summary>
[Generator(LanguageNames.CSharp)]
public sealed class LossGenerator : IIncrementalGenerator
{
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        // Runs again at any edit, so it only copies what the user wrote into values that compare deeply.
        IncrementalValuesProvider<ReadLoss> declarations = context.SyntaxProvider
            .ForAttributeWithMetadataName(
                LossAttributes.LossMetadataName,
                static (node, _) => node is MethodDeclarationSyntax,
                static (found, cancellation) => DeclarationReader.Read((IMethodSymbol)found.TargetSymbol, found.Attributes[0], cancellation))
            .Where(static read => read.Declaration is not null)
            .WithTrackingName(TrackingNames.Declaration);

        // Runs again for a declaration that differs from the one before.
        IncrementalValuesProvider<EmittedFile> files = declarations
            .Select(static (read, _) => EmittedFile.Of(read.Declaration!.HintName, PlugInCompiler.Compile(read)))
            .WithTrackingName(TrackingNames.Source);

        // Runs again when any loss has changed; what it gives is mostly the same as before, and then nothing follows.
        IncrementalValueProvider<EquatableArray<EmittedFunction>> functions = files
            .Select(static (file, _) => file.Functions)
            .Collect()
            .Select(static (called, _) => FunctionFile.Merge(called.SelectMany(static functions => functions)))
            .WithTrackingName(TrackingNames.Functions);

        context.RegisterSourceOutput(
            files, static (output, file) => output.AddSource(file.HintName, SourceText.From(file.Text, Encoding.UTF8)));
        context.RegisterSourceOutput(functions, static (output, functions) =>
        {
            if (functions.Count > 0)
                output.AddSource(FunctionFile.HintName, SourceText.From(FunctionFile.Print(functions), Encoding.UTF8));
        });
    }

    private sealed record EmittedFile(string HintName, string Text, EquatableArray<EmittedFunction> Functions)
    {
        public static EmittedFile Of(string hintName, PlugInResult result) => new(hintName, result.SourceText!, result.Functions);
    }
}
