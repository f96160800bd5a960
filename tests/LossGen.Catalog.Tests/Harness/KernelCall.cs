using System;
using System.Collections.Concurrent;
using System.Linq;
using System.Reflection;
using System.Reflection.Emit;

namespace LossGen.Catalog.Tests.Harness;

/// <summary>Calls a method that takes spans with arrays, which reflection does not.</summary>
internal static class KernelCall
{
    private static readonly ConcurrentDictionary<MethodInfo, Func<object[], object>> Callers = new();

    /// <param name="method">A static method that returns a number.</param>
    /// <param name="arguments">An array where the method has a span, and a number of the very type elsewhere.</param>
    public static double Invoke(MethodInfo method, object[] arguments) =>
        Convert.ToDouble(Callers.GetOrAdd(method, Compile)(arguments), System.Globalization.CultureInfo.InvariantCulture);

    public static bool IsSpan(Type type) => type.IsGenericType && (type.GetGenericTypeDefinition() == typeof(ReadOnlySpan<>) || type.GetGenericTypeDefinition() == typeof(Span<>));

    private static Func<object[], object> Compile(MethodInfo method)
    {
        DynamicMethod caller = new(method.Name, typeof(object), [typeof(object[])], typeof(KernelCall).Module, skipVisibility: true);
        ILGenerator code = caller.GetILGenerator();
        foreach ((ParameterInfo parameter, int place) in method.GetParameters().Select(static (parameter, place) => (parameter, place)))
        {
            code.Emit(OpCodes.Ldarg_0);
            code.Emit(OpCodes.Ldc_I4, place);
            code.Emit(OpCodes.Ldelem_Ref);
            Type type = parameter.ParameterType;
            if (IsSpan(type))
            {
                Type array = type.GetGenericArguments()[0].MakeArrayType();
                code.Emit(OpCodes.Castclass, array);
                code.Emit(OpCodes.Call, type.GetMethod("op_Implicit", [array])!);
            }
            else
            {
                code.Emit(OpCodes.Unbox_Any, type);
            }
        }

        code.Emit(OpCodes.Call, method);
        code.Emit(OpCodes.Box, method.ReturnType);
        code.Emit(OpCodes.Ret);
        return caller.CreateDelegate<Func<object[], object>>();
    }
}
