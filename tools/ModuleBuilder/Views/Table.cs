using System;
using System.Collections.Generic;

namespace ModuleBuilder.Views;

/// <summary>A table of a type.</summary>
/// <param name="Type">The type.</param>
/// <param name="Name">The name that Format-Table -View takes; null for the type's default.</param>
/// <param name="Group">What stands above each group of rows, with properties in braces; null for no groups.</param>
/// <param name="Columns">The columns.</param>
internal sealed record Table(Type Type, string? Name, string? Group, IReadOnlyList<Column> Columns);
