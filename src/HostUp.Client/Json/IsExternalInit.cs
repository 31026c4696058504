namespace System.Runtime.CompilerServices;

// The compiler wants this type for init-only properties; netstandard2.0 does not have it.
internal static class IsExternalInit
{
}
