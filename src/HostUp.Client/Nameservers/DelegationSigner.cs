using System;
using System.Globalization;
using System.Linq;
using HostUp.Client.Errors;

namespace HostUp.Client.Nameservers;

/// <summary>A DS record (RFC 4034, 5) that is to be given to the registry: its values fit together.</summary>
public sealed class DelegationSigner
{
    // RFC 4034 and IANA's lists. 0, 252 to 255 are not for this; what is merely old is the registry's to refuse.
    private const int LastAlgorithm = 251;

    /// <summary>Makes one.</summary>
    /// <param name="keyTag">The key tag, 0 to 65535.</param>
    /// <param name="algorithm">The number of the algorithm, such as 13.</param>
    /// <param name="digestType">The number of the digest's kind: 1 SHA-1, 2 SHA-256, 3 GOST, 4 SHA-384.</param>
    /// <param name="digest">The digest in hexadecimal digits; spaces between them are left out.</param>
    /// <exception cref="ArgumentException">A number is out of its bounds, or the digest is none of its kind.</exception>
    public DelegationSigner(int keyTag, int algorithm, int digestType, string digest)
    {
        if (keyTag is < 0 or > ushort.MaxValue)
        {
            throw new ArgumentException(Sentence.Fill(NameserversMessages.InvalidKeyTag, Text(keyTag)), nameof(keyTag));
        }

        if (algorithm is < 1 or > LastAlgorithm)
        {
            throw new ArgumentException(Sentence.Fill(NameserversMessages.InvalidAlgorithm, Text(algorithm)), nameof(algorithm));
        }

        (string Name, int Digits) kind = digestType switch
        {
            1 => ("SHA-1", 40),
            2 => ("SHA-256", 64),
            3 => ("GOST R 34.11-94", 64),
            4 => ("SHA-384", 96),
            _ => throw new ArgumentException(Sentence.Fill(NameserversMessages.InvalidDigestType, Text(digestType)), nameof(digestType)),
        };
        string digits = new([.. (digest ?? string.Empty).Where(static c => !char.IsWhiteSpace(c))]);
        if (digits.FirstOrDefault(static c => !Uri.IsHexDigit(c)) is not '\0' and var odd)
        {
            throw new ArgumentException(Sentence.Fill(NameserversMessages.DigestNotHexadecimal, ForeignText.Printable(odd.ToString())), nameof(digest));
        }

        if (digits.Length != kind.Digits)
        {
            throw new ArgumentException(
                Sentence.Fill(NameserversMessages.InvalidDigest, Text(digestType), kind.Name, Text(kind.Digits), Text(digits.Length)), nameof(digest));
        }

        (KeyTag, Algorithm, DigestType, Digest) = (Text(keyTag), Text(algorithm), Text(digestType), digits.ToUpperInvariant());
    }

    /// <summary>The key tag, in digits.</summary>
    public string KeyTag { get; }

    /// <summary>The number of the algorithm, in digits.</summary>
    public string Algorithm { get; }

    /// <summary>The number of the digest's kind, in digits.</summary>
    public string DigestType { get; }

    /// <summary>The digest, in upper case.</summary>
    public string Digest { get; }

    /// <summary>Whether a key of the registry is this one.</summary>
    /// <param name="key">The key; null gives false.</param>
    /// <returns>True when all four values are the same.</returns>
    public bool Is(DnssecKey? key) => key is { Digest: { } digest }
        && (Digits(key.KeyTag), Digits(key.Algorithm), Digits(key.DigestType)) == (KeyTag, Algorithm, DigestType)
        && string.Equals(new string([.. digest.Where(static c => !char.IsWhiteSpace(c))]), Digest, StringComparison.OrdinalIgnoreCase);

    /// <summary>As DNS writes it: <c>2371 13 2 5A1D…</c>.</summary>
    public override string ToString() => $"{KeyTag} {Algorithm} {DigestType} {Digest}";

    /// <summary>What the registry has once it was added and could not be read again: without an id.</summary>
    internal DnssecKey ToKey(string domainId, string? domain) =>
        new DnssecKey { KeyTag = KeyTag, Algorithm = Algorithm, DigestType = DigestType, Digest = Digest }.Of("DS", domainId, domain);

    private static string? Digits(string? number) => number?.TrimStart('0') is { } digits ? digits.Length == 0 ? "0" : digits : null;

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
