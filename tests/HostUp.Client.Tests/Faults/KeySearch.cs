using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

namespace HostUp.Client.Tests.Faults;

/// <summary>Looks for the key in an object and everything that can be reached from it, private fields included.</summary>
internal static class KeySearch
{
    private const int MaxObjects = 20_000;

    /// <summary>The encodings a key could hide in.</summary>
    private static readonly string[] Forms =
    [
        Wire.Key,
        Uri.EscapeDataString(Wire.Key),
        Wire.Key.Replace("/", "\\/", StringComparison.Ordinal),
        Wire.Key.Replace("+", "\\u002B", StringComparison.Ordinal),
        Convert.ToBase64String(Encoding.ASCII.GetBytes(Wire.Key)),
    ];

    /// <summary>Asserts that no string that can be reached has the key.</summary>
    public static void AssertNowhereIn(object root, string what)
    {
        var seen = new HashSet<object>(ReferenceEqualityComparer.Instance);
        var waiting = new Queue<(object Value, string Path)>();
        Visit(root, what);
        while (waiting.TryDequeue(out (object Value, string Path) next) && seen.Count < MaxObjects)
        {
            if (next.Value is IEnumerable items and (Array or IDictionary or IList))
            {
                foreach (object? item in items)
                {
                    Visit(item, next.Path + "[]");
                }
            }

            for (Type? type = next.Value.GetType(); type is not null && type != typeof(object); type = type.BaseType)
            {
                foreach (FieldInfo field in type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
                {
                    if (!field.FieldType.IsPrimitive && !field.FieldType.IsPointer && !field.FieldType.IsByRefLike)
                    {
                        Visit(field.GetValue(next.Value), next.Path + "." + field.Name);
                    }
                }
            }
        }

        // What people and PowerShell's Get-Error look at.
        foreach (PropertyInfo property in root.GetType().GetProperties().Where(static property => property.GetIndexParameters().Length == 0))
        {
            if (property.GetValue(root) is { } value)
            {
                AssertNotIn(value.ToString() ?? string.Empty, what + "." + property.Name);
            }
        }

        AssertNotIn(root.ToString() ?? string.Empty, what + ".ToString()");

        void Visit(object? value, string path)
        {
            switch (value)
            {
                case null or Type or MemberInfo or Assembly or Thread or Pointer or TaskScheduler or Delegate:
                    return;
                case string text:
                    AssertNotIn(text, path);
                    return;
                case char[] text:
                    AssertNotIn(new string(text), path);
                    return;
                case byte[] bytes:
                    AssertNotIn(Encoding.Latin1.GetString(bytes), path);
                    return;
            }

            if (path.Length < 400 && seen.Add(value))
            {
                waiting.Enqueue((value, path));
            }
        }
    }

    public static void AssertNotIn(string text, string path)
    {
        foreach (string form in Forms)
        {
            Assert.False(text.Contains(form, StringComparison.OrdinalIgnoreCase), $"The key is in {path}: {text[..Math.Min(text.Length, 300)]}");
        }
    }
}
