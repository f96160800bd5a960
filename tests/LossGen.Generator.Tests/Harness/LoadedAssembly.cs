using System;
using System.IO;
using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;

namespace LossGen.Generator.Tests.Harness;

/// <summary>A test's compilation as a loaded assembly, to be unloaded when disposed.</summary>
internal sealed class LoadedAssembly : IDisposable
{
    private readonly AssemblyLoadContext context = new("UserProject", isCollectible: true);
    private readonly Assembly assembly;

    private LoadedAssembly(Stream image) => assembly = context.LoadFromStream(image);

    public static LoadedAssembly Of(CSharpCompilation compilation)
    {
        using MemoryStream image = new();
        EmitResult result = compilation.Emit(image);
        Assert.True(result.Success, string.Join("\n", result.Diagnostics.Describe()));
        image.Position = 0;
        return new LoadedAssembly(image);
    }

    /// <summary>A static method as a delegate. Spans cannot go through <see cref="MethodBase.Invoke(object, object[])"/>.</summary>
    public TDelegate Method<TDelegate>(string type, string method)
        where TDelegate : Delegate
    {
        Type declaring = assembly.GetType(type, throwOnError: true)!;
        MethodInfo found = declaring.GetMethod(method, BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)
            ?? throw new MissingMethodException(type, method);
        return found.CreateDelegate<TDelegate>();
    }

    public void Dispose() => context.Unload();
}
