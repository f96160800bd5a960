using System.Text;
using LossGen.Generator.Declarations;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace LossGen.Generator;

/// <summary>
/// Emits the other half of each <c>[Loss]</c> method. It is silent: <see cref="Analysis.LossDeclarationAnalyzer"/> runs the same compiler
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
            .Select(static (read, _) => new EmittedFile(read.Declaration!.HintName, PlugInCompiler.Compile(read).SourceText!))
            .WithTrackingName(TrackingNames.Source);

        context.RegisterSourceOutput(
            files, static (output, file) => output.AddSource(file.HintName, SourceText.From(file.Text, Encoding.UTF8)));
    }

    private sealed record EmittedFile(string HintName, string Text);
}
