using System.Collections.Immutable;
using System.Linq;
using LossGen.Generator.Declarations;
using LossGen.Generator.Diagnostics;
using LossGen.Generator.Problems;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace LossGen.Generator.Analysis;

/// <summary>Reports what is wrong with <c>[Loss]</c> methods: runs the compiler that the generator runs, and tells what it found.</summary>
/// <remarks>
/// It looks at syntax nodes, not at symbols, because a node comes with the semantic model that evaluates the parts of a formula, and with
/// only the one half of a partial method that it stands in.
/// </remarks>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class LossDeclarationAnalyzer : DiagnosticAnalyzer
{
    /// <summary>All that an attribute for methods can stand on.</summary>
    private static readonly ImmutableArray<SyntaxKind> Methods =
    [
        SyntaxKind.MethodDeclaration,
        SyntaxKind.LocalFunctionStatement,
        SyntaxKind.OperatorDeclaration,
        SyntaxKind.ConversionOperatorDeclaration,
        SyntaxKind.DestructorDeclaration,
        SyntaxKind.GetAccessorDeclaration,
        SyntaxKind.SetAccessorDeclaration,
        SyntaxKind.InitAccessorDeclaration,
        SyntaxKind.AddAccessorDeclaration,
        SyntaxKind.RemoveAccessorDeclaration,
        SyntaxKind.ParenthesizedLambdaExpression,
        SyntaxKind.SimpleLambdaExpression,
    ];

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => Descriptors.All;

    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            // Analyzers run in every project downstream of one that uses LossGen: most have no [Loss] at all.
            if (!start.Compilation.GetTypesByMetadataName(LossAttributes.LossMetadataName).IsEmpty)
                start.RegisterSyntaxNodeAction(Analyze, Methods);
        });
    }

    private static void Analyze(SyntaxNodeAnalysisContext context)
    {
        if (!HasAttributes(context.Node) || MethodOf(context) is not { } method)
            return;

        AttributeData? loss = LossAttributes.WrittenOn(method, context.Node)
            .FirstOrDefault(attribute => attribute.Name == LossAttributes.Loss).Data;
        if (loss?.ApplicationSyntaxReference?.GetSyntax(context.CancellationToken) is not AttributeSyntax attribute)
            return;

        ReadLoss read = DeclarationReader.Read(method, loss, context.CancellationToken);
        ProblemLocator locator = new(context.Node, attribute, loss, context.SemanticModel, context.CancellationToken);
        PlugInResult result = PlugInCompiler.Compile(read);
        foreach (Problem problem in result.Problems.Concat(PlugInCompiler.FurtherProblems(result)))
            context.ReportDiagnostic(locator.Diagnose(problem));
    }

    private static bool HasAttributes(SyntaxNode node) => node switch
    {
        MemberDeclarationSyntax member => member.AttributeLists.Count > 0,
        StatementSyntax statement => statement.AttributeLists.Count > 0,
        AccessorDeclarationSyntax accessor => accessor.AttributeLists.Count > 0,
        LambdaExpressionSyntax lambda => lambda.AttributeLists.Count > 0,
        _ => false,
    };

    private static IMethodSymbol? MethodOf(SyntaxNodeAnalysisContext context) =>
        (context.Node is LambdaExpressionSyntax
            ? context.SemanticModel.GetSymbolInfo(context.Node, context.CancellationToken).Symbol
            : context.SemanticModel.GetDeclaredSymbol(context.Node, context.CancellationToken)) as IMethodSymbol;
}
