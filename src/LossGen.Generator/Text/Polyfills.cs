// Types that the compiler asks for and netstandard2.0 lacks.
#pragma warning disable MA0182, CA1812 // used by the compiler alone

namespace System.Runtime.CompilerServices;

/// <summary>Lets records and <c>init</c> compile for netstandard2.0.</summary>
internal static class IsExternalInit;
