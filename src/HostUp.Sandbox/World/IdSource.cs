using System;

namespace HostUp.Sandbox.World;

/// <summary>
/// Makes identifiers of the API's form: a prefix and 26 lower-case characters like a ULID, ten for the time and sixteen for the rest.
/// The rest is counted rather than random, so that the same steps give the same identifiers.
/// </summary>
internal sealed class IdSource(TimeProvider timeProvider)
{
    public const int Length = 26;

    // Crockford's base 32, as in a ULID: no i, l, o, u.
    private const string Alphabet = "0123456789abcdefghjkmnpqrstvwxyz";

    private ulong _count;

    public string Next(string prefix)
    {
        long milliseconds = timeProvider.GetUtcNow().ToUnixTimeMilliseconds();
        _count++;
        return prefix + Encode((ulong)milliseconds, 10) + Encode(Scramble(_count), 8) + Encode(Scramble(~_count), 8);
    }

    /// <summary>A request's id in v1's form.</summary>
    public string NextUuid()
    {
        _count++;
        return new Guid(unchecked((int)Scramble(_count)), 0, 0x4000, BitConverter.GetBytes(Scramble(~_count))).ToString();
    }

    /// <summary>The lowest bits of a number, five to a character.</summary>
    public static string Encode(ulong value, int length)
    {
        char[] text = new char[length];

        for (int i = length - 1; i >= 0; i--)
        {
            text[i] = Alphabet[(int)(value & 31)];
            value >>= 5;
        }

        return new string(text);
    }

    /// <summary>The number that <see cref="Encode"/> was given, or -1 for a character outside the alphabet.</summary>
    public static int Decode(string text)
    {
        int value = 0;

        foreach (char c in text)
        {
            int digit = Alphabet.IndexOf(c);

            if (digit < 0)
            {
                return -1;
            }

            value = (value << 5) | digit;
        }

        return value;
    }

    /// <summary>Spreads neighbouring numbers over all 64 bits (the finaliser of SplitMix64).</summary>
    public static ulong Scramble(ulong value)
    {
        unchecked
        {
            value += 0x9E3779B97F4A7C15;
            value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
            value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
            return value ^ (value >> 31);
        }
    }
}
