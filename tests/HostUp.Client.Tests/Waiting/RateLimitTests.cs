using System;
using System.Globalization;
using System.Threading.Tasks;
using HostUp.Client.Errors;
using HostUp.Client.Waiting;
using HostUp.Testing;

namespace HostUp.Client.Tests.Waiting;

/// <summary><c>Retry-After</c> and <c>X-RateLimit-*</c> as errors carry them. The clock stands at 2026-04-27 12:34:56 UTC.</summary>
public sealed class RateLimitTests
{
    [Theory]
    [InlineData("0", null)]
    [InlineData("1", 1.0)]
    [InlineData(" 30 ", 30.0)]
    [InlineData("1.5", 1.5)]
    [InlineData("-1", null)]
    [InlineData("+1", null)]
    [InlineData("", null)]
    [InlineData("soon", null)]
    [InlineData("1,5", null)]
    [InlineData("12,31", null)]
    [InlineData("Dec 31", null)]
    [InlineData("23:59:59", null)]
    [InlineData("NaN", null)]
    [InlineData("-Infinity", null)]
    [InlineData("Mon, 27 Apr 2026 12:35:56 GMT", 60.0)]
    [InlineData("Monday, 27-Apr-26 12:35:56 GMT", 60.0)]
    [InlineData("2026-04-27T12:35:56Z", 60.0)]
    [InlineData("2026-04-27T14:35:56+02:00", 60.0)]
    [InlineData("Mon, 27 Apr 2026 12:34:56 GMT", null)]
    [InlineData("Mon, 27 Apr 2020 12:34:56 GMT", null)]
    public async Task Retry_after_is_seconds_or_a_date(string value, double? seconds)
    {
        HostUpApiException error = await FailAsync(503, ("Retry-After", value));

        Assert.Equal(seconds is { } expected ? TimeSpan.FromSeconds(expected) : null, error.RetryAfter);
    }

    [Theory]
    [InlineData("Infinity")]
    [InlineData("∞")]
    [InlineData("1e9")]
    [InlineData("922337203685.477")]
    [InlineData("922337203685")]
    [InlineData("99999999999999999999999999999999")]
    [InlineData("Fri, 31 Dec 9999 23:59:59 GMT")]
    public async Task An_absurd_wait_is_a_long_one_or_none(string value)
    {
        HostUpApiException error = await FailAsync(429, ("Retry-After", value));

        Assert.Equal("rate_limit_exceeded", error.ErrorId);
        Assert.True(error.RetryAfter is null || error.RetryAfter > TimeSpan.FromDays(365));
    }

    [Theory]
    [InlineData("2026-04-27T12:35:56Z")]
    [InlineData("2026-04-27T12:35:56.000Z")]
    [InlineData("2026-04-27T12:35:56")]
    [InlineData("2026-04-27T14:35:56+02:00")]
    [InlineData("1777293356")]
    [InlineData("60")]
    [InlineData("60.0")]
    public async Task The_reset_is_a_time_an_epoch_or_seconds(string value)
    {
        HostUpApiException error = await FailAsync(429, ("X-RateLimit-Reset", value));

        Assert.Equal(new DateTimeOffset(2026, 4, 27, 12, 35, 56, TimeSpan.Zero), error.RateLimit!.ResetsAt);
        Assert.Equal(TimeSpan.FromSeconds(60), error.RetryAfter);
    }

    [Theory]
    [InlineData("")]
    [InlineData("never")]
    [InlineData("12,31")]
    [InlineData("23:59:59")]
    [InlineData("NaN")]
    [InlineData("Infinity")]
    [InlineData("-Infinity")]
    [InlineData("-60")]
    [InlineData("1e400")]
    [InlineData("999999999999999")]
    public async Task A_reset_that_is_none_is_left_out(string value)
    {
        HostUpApiException error = await FailAsync(429, ("X-RateLimit-Reset", value), ("X-RateLimit-Limit", "250"));

        Assert.Null(error.RateLimit!.ResetsAt);
        Assert.Null(error.RetryAfter);
    }

    [Theory]
    [InlineData("250", 250L)]
    [InlineData(" 250 ", 250L)]
    [InlineData("0", 0L)]
    [InlineData("-1", null)]
    [InlineData("2.5", null)]
    [InlineData("1,000", null)]
    [InlineData("99999999999999999999", null)]
    public async Task Counts_are_whole(string value, long? expected)
    {
        HostUpApiException error = await FailAsync(429, ("X-RateLimit-Limit", value), ("X-RateLimit-Remaining", value), ("X-RateLimit-Reset", "60"));

        Assert.Equal(expected, error.RateLimit!.Limit);
        Assert.Equal(expected, error.RateLimit.Remaining);
        string shown = expected?.ToString(CultureInfo.InvariantCulture) ?? "?";
        Assert.Equal($"{shown} of {shown} left", error.RateLimit.ToString());
    }

    [Fact]
    public async Task Without_headers_there_is_no_limit()
    {
        HostUpApiException error = await FailAsync(429);

        Assert.Null(error.RateLimit);
        Assert.Null(error.RetryAfter);
    }

    [Fact]
    public async Task Retry_after_wins_over_the_reset()
    {
        Assert.Equal(TimeSpan.FromSeconds(5), (await FailAsync(429, ("Retry-After", "5"), ("X-RateLimit-Reset", "60"))).RetryAfter);
    }

    [Fact]
    public async Task Only_an_exhausted_limit_asks_to_wait_until_its_reset()
    {
        Assert.Null((await FailAsync(503, ("X-RateLimit-Reset", "60"))).RetryAfter);
    }

    [Fact]
    public async Task A_page_that_is_none_of_HostUps_carries_them_too()
    {
        using InMemoryApi api = InMemoryApi.Answering("<html>", 503, "text/html", ("Retry-After", "5"), ("X-RateLimit-Remaining", "0"));

        HostUpApiException error = await Assert.ThrowsAsync<HostUpApiException>(() => api.Client.Preferences.GetAsync());

        Assert.Equal(TimeSpan.FromSeconds(5), error.RetryAfter);
        Assert.Equal(0L, error.RateLimit!.Remaining);
    }

    [Fact]
    public void A_limit_is_what_it_was_made_of()
    {
        var reset = new DateTimeOffset(2026, 4, 27, 0, 0, 0, TimeSpan.Zero);
        var limit = new RateLimit(250, null, reset);

        Assert.Equal((250L, null, reset), (limit.Limit, limit.Remaining, limit.ResetsAt));
        Assert.Equal("? of 250 left", limit.ToString());
    }

    private static async Task<HostUpApiException> FailAsync(int status, params (string Name, string Value)[] headers)
    {
        using var api = new InMemoryApi(
            _ => InMemoryApi.Response("{}", status, "application/json", headers), static options => options.TimeProvider = new ManualTimeProvider());
        return await Assert.ThrowsAsync<HostUpApiException>(() => api.Client.Preferences.GetAsync());
    }
}
