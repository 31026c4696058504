using System;
using System.Linq;
using System.Security;
using System.Security.Cryptography;

namespace HostUp.Client.Hosting;

/// <summary>
/// Makes passwords for control panels, mailboxes and database users, from a cryptographic source. HostUp's rules for the panel are kept,
/// which are the only ones it documents: 8 to 128 characters with an upper-case letter, a lower-case letter and a digit.
/// </summary>
public static class PasswordGenerator
{
    /// <summary>How long the passwords are: 24 characters, which are some 140 bits.</summary>
    public const int Length = 24;

    // Without those that look alike in some typeface (0 O o, 1 l I i), so that a password can be read out and typed. The marks stand for
    // themselves in addresses, connection strings, shells and .ini files; some servers want one.
    private const string Upper = "ABCDEFGHJKLMNPQRSTUVWXYZ";
    private const string Lower = "abcdefghjkmnpqrstuvwxyz";
    private const string Digits = "23456789";
    private const string Marks = "-_.";
    private const string All = Upper + Lower + Digits + Marks;

    // The largest multiple of the number of characters that a byte can be below: what is above would favour the first of them.
    private static readonly int Fair = 256 - (256 % All.Length);

    /// <summary>Makes a password.</summary>
    /// <returns>The password, for the caller to dispose of: nobody else has it.</returns>
    public static SecureString Generate()
    {
        char[] text = new char[Length];
        byte[] dice = new byte[1];
        try
        {
            using var source = RandomNumberGenerator.Create();
            do
            {
                for (int i = 0; i < text.Length; i++)
                {
                    text[i] = Draw(source, dice);
                }
            }
            while (!IsGood(text));

            return Protect(text);
        }
        finally
        {
            Array.Clear(text, 0, text.Length);
            Array.Clear(dice, 0, dice.Length);
        }
    }

    private static char Draw(RandomNumberGenerator source, byte[] dice)
    {
        do
        {
            source.GetBytes(dice);
        }
        while (dice[0] >= Fair);

        return All[dice[0] % All.Length];
    }

    // What is not good is drawn anew as a whole, so that every good one is as likely. A mark at an end is easily lost when one is copied.
    private static bool IsGood(char[] text) =>
        Has(text, Upper) && Has(text, Lower) && Has(text, Digits) && Has(text, Marks)
        && Marks.IndexOf(text[0]) < 0 && Marks.IndexOf(text[text.Length - 1]) < 0;

    private static bool Has(char[] text, string kind) => text.Any(character => kind.IndexOf(character) >= 0);

    private static SecureString Protect(char[] text)
    {
        var secure = new SecureString();
        foreach (char character in text)
        {
            secure.AppendChar(character);
        }

        secure.MakeReadOnly();
        return secure;
    }
}
