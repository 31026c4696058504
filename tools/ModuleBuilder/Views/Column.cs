namespace ModuleBuilder.Views;

/// <summary>A column of a table.</summary>
/// <param name="Header">What stands above it.</param>
/// <param name="Width">Its width; null for the last, which takes what the others leave.</param>
/// <param name="IsRight">Whether it is aligned to the right.</param>
/// <param name="Kind">How it is written.</param>
/// <param name="Path">The property it shows, as in <c>Billing.Amount</c>.</param>
internal sealed record Column(string Header, int? Width, bool IsRight, ColumnKind Kind, string Path);
