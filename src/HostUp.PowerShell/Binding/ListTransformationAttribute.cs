using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using HostUp.PowerShell.Output;

namespace HostUp.PowerShell.Binding;

/// <summary>
/// Takes several texts as scripts have them, also as one text with commas or semicolons between them: a CSV row has no lists. For things
/// that have neither in them, such as e-mail addresses.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class ListTransformationAttribute : ArgumentTransformationAttribute
{
    /// <summary>Texts and lists of texts become their parts.</summary>
    /// <param name="engineIntrinsics">Not used.</param>
    /// <param name="inputData">What the caller gave.</param>
    /// <returns>The texts; null for null and for nothing at all, which are no value.</returns>
    /// <exception cref="ArgumentTransformationMetadataException">It is something else.</exception>
    public override object? Transform(EngineIntrinsics engineIntrinsics, object? inputData)
    {
        object? value = Unwrap(inputData);
        string[] texts = value switch
        {
            null => [],
            IEnumerable list and not string and not IDictionary => [.. list.Cast<object?>().SelectMany(static item => Split(Unwrap(item)))],
            _ => [.. Split(value)],
        };
        return texts.Length == 0 ? null : texts;
    }

    private static IEnumerable<string> Split(object? item) => item switch
    {
        null => [],
        string text => text.Split(',', ';').Select(static part => part.Trim()).Where(static part => part.Length > 0),
        _ => throw new ArgumentTransformationMetadataException(
            Wording.Say(Messages.WantedText, item.GetType().Name)),
    };

    private static object? Unwrap(object? value) => value is PSObject { BaseObject: not PSCustomObject } wrapped ? wrapped.BaseObject : value;
}
