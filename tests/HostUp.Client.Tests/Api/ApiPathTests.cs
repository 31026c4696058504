using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.Threading.Tasks;
using FsCheck;
using FsCheck.Fluent;

namespace HostUp.Client.Tests.Api;

/// <summary>The key cannot leave the API, whatever path a caller writes.</summary>
public sealed class ApiPathTests
{
    private const string Base = "https://cloud.hostup.se/api/v2/";

    // What a path is made of when somebody tries to get out.
    private static readonly string[] Pieces =
    [
        "..", ".", "...", "/", "//", "\\", "%", "%2e", "%2E", "%252e", "%25252E", "%2f", "%5c", "%5C", "%255c", "%00", "%0d%0a", "%0D", "%09", "?", "#", "&", "=", ";", ":", "@", "*",
        " ", "\t", "\r\n", "\0", "\u00a0", "\u200b", "\u202e", "．", "。", "‥", "…", "／", "＼", "％2e", "%ef%bc%8e", "%c0%ae", "%uff0e", "%u002e", "http:", "https://", "//example.com",
        "user:pass@example.com", "example.com", "file:///etc/passwd", "api/v2/", "/api/v2/", "API/V2", "me", "domains", "acct_1", "actions", "å", "😀", "\ud83d", "\ude00", "%F0%9F", "%zz", "{}", "\"", "'", "<", ">", "|", "^",
        "`", "~", "[::1]", "127.0.0.1:80", "javascript:", "..;", "..;/", "%2e%2e;x=1", ". .", ".. ", " ..",
    ];

    public static TheoryData<string> Disguises() =>
    [
        "..", "../", "/..", "../me", "domains/..", "domains/../..", "domains/../../v1/keys", "a/../b", ".", "./me", "a/./b", "...", "a/.../b",
        "%2e%2e", "%2E%2e/x", ".%2e", "%2e.", "%252e%252e", "%25252e%25252E", "a/%2e%2e%2fb", "a%2fb", "a%2Fb", "a%252fb", "a%5cb", "a%5C..%5Cb", "a%255c..", "%2e%2e%5c",
        "..\\..\\x", "a\\b", "\\\\example.com\\share",
        "//example.com", "///example.com", "//example.com/api/v2/me", "https://example.com", "HTTPS://example.com/x", "https:/example.com", "https:example.com", "http%3A//example.com", "http%3A%2F%2Fexample.com",
        "https://cloud.hostup.se@example.com/", "user:pass@example.com", "ftp://example.com", "file:///etc/passwd", "javascript:alert(1)", "data:text/html,x", "api/v2/../x", "api/v2//example.com", "/api/v2/https://example.com",
        "api/v2/", "/", "", " ", "?", "?x=1", "//", "///",
        "domains#x", "#", "domains?x#y", "domains%23x", "domains%3Fx=1", "domains%253Fx",
        "domains\r\nX-Evil: 1", "domains%0d%0aX-Evil: 1", "domains%0Ax", "domains\0", "domains%00", "domains%2500", "domains\u007f", "domains\u0085", "domains?x\n",
        ".. ", " ..", "a/ .. /b", "..%20", "%20..", "..\u00a0", "a/. ./b", ".. .", "..;", "..;x=1", "a/..;/b", "%2e%2e;x", "..%3b", "..%3B/b", ";", ";x",
        "．．", "a/．．/b", "．.", "%EF%BC%8E%EF%BC%8E", "‥", "…", "%2561ctions", "100%25", "%c0%ae%c0%ae", "%u002e%u002e", "a%", "a／b", "a%EF%BC%8Fb", "a＼b", "％2e％2e", "a/％2e％2e/b", "..\u200b", "\u200b..", "..\ufeff", "\u202e..", "..\u00ad",
        "domains//x", "a///b", "%ed%a0%80/..", "℀/../x",
    ];

    [Theory]
    [MemberData(nameof(Disguises))]
    public async Task Every_disguise_is_refused_and_nothing_is_sent(string path)
    {
        using InMemoryApi api = InMemoryApi.Answering("{}");

        await Assert.ThrowsAnyAsync<ArgumentException>(() => api.Client.Api.SendAsync(HttpMethod.Get, path));
        Assert.ThrowsAny<ArgumentException>(() => api.Client.Api.ReadPages(path));

        Assert.Empty(api.Requests);
    }

    // Not among the others: what shows test data cannot write half a character.
    [Theory]
    [InlineData(0xd800)]
    [InlineData(0xdc00)]
    public async Task Half_a_character_is_refused(int half)
    {
        using InMemoryApi api = InMemoryApi.Answering("{}");

        await Assert.ThrowsAsync<ArgumentException>(() => api.Client.Api.SendAsync(HttpMethod.Get, "a/" + (char)half));
        await Assert.ThrowsAsync<ArgumentException>(() => api.Client.Api.SendAsync(HttpMethod.Get, "a?b=" + (char)half));

        Assert.Empty(api.Requests);
    }

    [Fact]
    public async Task No_path_is_refused()
    {
        using InMemoryApi api = InMemoryApi.Answering("{}");

        await Assert.ThrowsAnyAsync<ArgumentException>(() => api.Client.Api.SendAsync(HttpMethod.Get, null!));

        Assert.Empty(api.Requests);
    }

    [Theory]
    [InlineData("domains/../x")]
    [InlineData("domains?password=hunter2#")]
    public async Task The_refusal_says_what_to_give(string path)
    {
        using InMemoryApi api = InMemoryApi.Answering("{}");

        ArgumentException refused = await Assert.ThrowsAnyAsync<ArgumentException>(() => api.Client.Api.SendAsync(HttpMethod.Get, path));

        Assert.Contains("relative to the API's base", refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Any_text_is_refused_or_stays_below_the_base()
    {
        using InMemoryApi api = InMemoryApi.Answering("{}");
        int accepted = 0;
        Gen<string> pieced = Gen.Elements(Pieces).ListOf().Select(static pieces => string.Concat(pieces));
        Gen<string> any = Gen.OneOf(pieced, ArbMap.Default.GeneratorFor<string>(), Gen.Elements(Pieces).Two().Select(static pair => "me/" + pair.Item1 + "/x" + pair.Item2));

        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(5_000).WithReplay(20260427, 1),
            Prop.ForAll(any.ToArbitrary(), path =>
            {
                if (Send(api, path) is { } request)
                {
                    accepted++;
                    return StaysBelow(request);
                }

                return true;
            }));

        Assert.True(accepted > 200, $"Only {accepted} paths were accepted: the generator says nothing about them.");
    }

    [Fact]
    public void Any_query_arrives_as_it_was_given()
    {
        using InMemoryApi api = InMemoryApi.Answering("{}");
        Gen<string> text = Gen.OneOf(Gen.Elements(Pieces.Where(IsText).ToArray()), ArbMap.Default.GeneratorFor<string>().Where(static value => value is not null && IsText(value)));

        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(3_000).WithReplay(20260427, 3),
            Prop.ForAll(text.Two().ListOf().ToArbitrary(), pairs =>
            {
                var query = pairs.Select(static pair => new KeyValuePair<string, string>(pair.Item1, pair.Item2)).ToArray();
                int before = api.Requests.Count;
                api.Client.Api.SendAsync(HttpMethod.Get, "domains", query).GetAwaiter().GetResult();
                string target = Assert.Single(api.Requests.Skip(before)).Target;
                string[] parts = target.Split('?');
                KeyValuePair<string, string>[] arrived = parts.Length == 1
                    ? []
                    : parts[1].Split('&').Select(static part => part.Split('=')).Select(static part => new KeyValuePair<string, string>(
                        Uri.UnescapeDataString(part[0]), Uri.UnescapeDataString(part[1]))).ToArray();
                return parts[0] == "/api/v2/domains" && parts.Length <= 2 && arrived.SequenceEqual(query);
            }));
    }

    private static bool IsText(string value) => !value.Any(char.IsSurrogate);

    // Null when it was refused; then nothing may have been sent.
    private static RecordedRequest? Send(InMemoryApi api, string path)
    {
        int before = api.Requests.Count;
        try
        {
            api.Client.Api.SendAsync(HttpMethod.Get, path).GetAwaiter().GetResult();
            return Assert.Single(api.Requests.Skip(before));
        }
        catch (ArgumentException)
        {
            Assert.Equal(before, api.Requests.Count);
            return null;
        }
    }

    // On the wire, and after any number of decodings a server may do.
    private static bool StaysBelow(RecordedRequest request)
    {
        if (!request.Uri.StartsWith(Base, StringComparison.Ordinal) || request.Uri.Any(static c => c is < '!' or > '~' or '#' or '\\'))
        {
            return false;
        }

        string path = request.Target.Split('?')[0];
        for (string previous = string.Empty; previous != path; path = Uri.UnescapeDataString(path).Normalize(System.Text.NormalizationForm.FormKC))
        {
            previous = path;
            string resolved = new Uri(new Uri(Base), path.Split('?', '#')[0].Replace('\\', '/')).AbsoluteUri;
            if (!resolved.StartsWith(Base, StringComparison.Ordinal) || path.Split('/', '\\').Any(static segment => segment.Split(';')[0].Trim() is "." or ".."))
            {
                return false;
            }
        }

        return true;
    }
}
