namespace ModuleBuilder.Cmdlets;

/// <summary>What a parameter is in one of the sets it belongs to.</summary>
/// <param name="Set">The set; null for all of them.</param>
/// <param name="IsRequired">Whether it must be given.</param>
/// <param name="Position">Its position, counted from 0; null when it has to be named.</param>
/// <param name="ByValue">Whether it takes objects from the pipeline.</param>
/// <param name="ByName">Whether it takes properties of its name from objects in the pipeline.</param>
internal sealed record SetFacts(string? Set, bool IsRequired, int? Position, bool ByValue, bool ByName);
